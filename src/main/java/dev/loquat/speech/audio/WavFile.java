package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A WAV file: RIFF chunks, of which {@code fmt} and {@code data} count. Only the chunks' own sizes are read; the one of the
 * whole file is often wrong.
 *
 * @param format how its samples are written
 * @param data the samples' bytes
 */
record WavFile(PcmFormat format, ByteBuffer data) {

    private static final int TAG_EXTENSIBLE = 0xFFFE;
    private static final int SMALLEST_FORMAT = 16;
    /** Where an extensible format has the tag of the one that it extends. */
    private static final int SUBFORMAT_OFFSET = 24;

    /** Encoders that write into a pipe cannot know the size beforehand: they say 0, or about 2^31 or 2^32. */
    private static final long UNKNOWN_SIZE = 0x7FFF_F000L;

    static boolean isWav(byte[] bytes) {
        return bytes.length >= 12
                && tag(bytes, 0).equals("RIFF")
                && tag(bytes, 8).equals("WAVE");
    }

    /**
     * Reads a file that {@link #isWav}.
     *
     * @throws AudioRejected when it is cut off, compressed, or lacks a chunk
     */
    static WavFile read(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Optional<PcmFormat> format = Optional.empty();
        long at = 12;
        while (at + 8 <= bytes.length) {
            String chunk = tag(bytes, (int) at);
            long size = Integer.toUnsignedLong(file.getInt((int) at + 4));
            int start = (int) at + 8;
            if (chunk.equals("fmt ")) {
                format = Optional.of(readFormat(file.slice(start, (int) Math.min(size, bytes.length - start))));
            } else if (chunk.equals("data")) {
                return new WavFile(format.orElseThrow(() -> lacking("fmt")), readData(file, start, size));
            }
            // Chunks begin at even places.
            at = start + size + (size & 1);
        }
        throw lacking("data");
    }

    private static PcmFormat readFormat(ByteBuffer slice) {
        ByteBuffer chunk = slice.order(ByteOrder.LITTLE_ENDIAN);
        if (chunk.limit() < SMALLEST_FORMAT) {
            throw new AudioRejected("The WAV file's format chunk has " + chunk.limit() + " bytes; expected at least "
                    + SMALLEST_FORMAT + ". Send the whole file, unchanged.");
        }
        int tag = Short.toUnsignedInt(chunk.getShort(0));
        if (tag == TAG_EXTENSIBLE && chunk.limit() >= SUBFORMAT_OFFSET + 2) {
            tag = Short.toUnsignedInt(chunk.getShort(SUBFORMAT_OFFSET));
        }
        int found = tag;
        SampleEncoding encoding = SampleEncoding.ofWavTag(tag)
                .orElseThrow(() -> new AudioRejected("The WAV file is compressed (format tag " + found
                        + "); expected PCM. Convert it: sox in.wav -b 16 -r 16000 -c 1 -e signed-integer out.wav"));
        return new PcmFormat(
                encoding,
                Short.toUnsignedInt(chunk.getShort(14)),
                Short.toUnsignedInt(chunk.getShort(2)),
                chunk.getInt(4),
                ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer readData(ByteBuffer file, int start, long size) {
        int there = file.capacity() - start;
        if (size > there && size < UNKNOWN_SIZE) {
            throw new AudioRejected("The WAV file is cut off: its header promises " + size + " bytes of samples, "
                    + there + " are there. Send the whole file.");
        }
        boolean isKnown = size > 0 && size < UNKNOWN_SIZE;
        return file.slice(start, isKnown ? (int) size : there);
    }

    private static AudioRejected lacking(String chunk) {
        return new AudioRejected(
                "The WAV file is cut off or damaged: it has no " + chunk + " chunk. Send the whole file, unchanged.");
    }

    private static String tag(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
