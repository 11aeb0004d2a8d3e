package dev.loquat.speech.audio;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** How the bytes of one sample say how loud it is; each encoding reads to the range of 16-bit samples. */
enum SampleEncoding {
    /** Signed integers, but for 8 bits, which WAV has unsigned. */
    INTEGER(1, 8, 32) {
        @Override
        double read(ByteBuffer bytes, int at, int bits) {
            return switch (bits) {
                case 8 -> ((bytes.get(at) & 0xFF) - 128) * 256.0;
                case 16 -> bytes.getShort(at);
                // The top byte of the next smaller word would do; all three keep the rounding right.
                case 24 -> ((bytes.get(at + 2) << 16) | (bytes.getShort(at) & 0xFFFF)) / 256.0;
                default -> bytes.getInt(at) / 65536.0;
            };
        }
    },
    /** IEEE 754, full range being -1 to 1. */
    FLOAT(3, 32, 64) {
        @Override
        double read(ByteBuffer bytes, int at, int bits) {
            return (bits == 32 ? bytes.getFloat(at) : bytes.getDouble(at)) * 32768.0;
        }
    },
    /** ITU-T G.711 A-law, the telephone's in most of the world. */
    A_LAW(6, 8, 8) {
        @Override
        double read(ByteBuffer bytes, int at, int bits) {
            int code = (bytes.get(at) ^ 0x55) & 0xFF;
            int exponent = (code >> 4) & 7;
            int mantissa = ((code & 0xF) << 4) + 8;
            int magnitude = exponent == 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
            return (code & 0x80) == 0 ? -magnitude : magnitude;
        }
    },
    /** ITU-T G.711 µ-law, the telephone's in North America and Japan. */
    MU_LAW(7, 8, 8) {
        @Override
        double read(ByteBuffer bytes, int at, int bits) {
            int code = ~bytes.get(at) & 0xFF;
            int magnitude = ((((code & 0xF) << 3) + 0x84) << ((code >> 4) & 7)) - 0x84;
            return (code & 0x80) == 0 ? magnitude : -magnitude;
        }
    };

    private final int wavTag;
    private final int smallest;
    private final int largest;

    SampleEncoding(int wavTag, int smallest, int largest) {
        this.wavTag = wavTag;
        this.smallest = smallest;
        this.largest = largest;
    }

    /** The encoding of this {@code wFormatTag}. */
    static Optional<SampleEncoding> ofWavTag(int tag) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.wavTag == tag)
                .findFirst();
    }

    /** Whether it comes in samples of so many bits. */
    boolean hasSize(int bits) {
        return bits > 0 && bits % smallest == 0 && bits <= largest;
    }

    /** One sample, -32768 to 32767 where the bytes are honest; the buffer has the byte order. */
    abstract double read(ByteBuffer bytes, int at, int bits);
}
