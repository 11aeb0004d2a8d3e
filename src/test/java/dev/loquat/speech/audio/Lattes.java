package dev.loquat.speech.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The recordings of one sentence, made by other programs; the README beside them tells which. */
final class Lattes {

    static final String LEX_OPUS =
            "audio/x-cbr-opus-with-preamble; preamble-size=0; bit-rate=256000; frame-size-milliseconds=4";

    /** All files that tell by themselves what they are. */
    static final List<String> FILES = List.of(
            "latte-float.wav",
            "latte-ulaw.wav",
            "latte-alaw.wav",
            "latte.flac",
            "latte-stereo-24.flac",
            "latte.mp3",
            "latte-stereo-vbr.mp3",
            "latte-vorbis.ogg",
            "latte-opus.ogg",
            "latte.webm",
            "latte-live.webm",
            "latte-chromium.webm");

    private static final int FRAME = 320;
    private static final int STEP = 32;

    private Lattes() {}

    static byte[] bytes(String name) {
        try (InputStream file = Lattes.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException(name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How alike two sounds rise and fall, where they fit best: the correlation of their loudness over 20 ms, in steps of 2. */
    static double likeness(Samples one, Samples other) {
        double[] a = loudness(one.at(16_000).toArray());
        double[] b = loudness(other.at(16_000).toArray());
        double best = -1;
        for (int shift = -b.length; shift <= b.length; shift++) {
            best = Math.max(best, correlation(a, shifted(b, shift, a.length)));
        }
        return best;
    }

    private static double[] shifted(double[] values, int shift, int length) {
        double[] shifted = new double[length];
        for (int i = 0; i < length; i++) {
            int from = i + shift;
            shifted[i] = from >= 0 && from < values.length ? values[from] : 0;
        }
        return shifted;
    }

    private static double[] loudness(short[] samples) {
        double[] loudness = new double[Math.max(0, (samples.length - FRAME) / STEP)];
        for (int i = 0; i < loudness.length; i++) {
            for (int k = 0; k < FRAME; k++) {
                loudness[i] += (double) samples[i * STEP + k] * samples[i * STEP + k];
            }
        }
        return Arrays.stream(loudness).map(Math::sqrt).toArray();
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double product = 0;
        double squaresA = 1e-9;
        double squaresB = 1e-9;
        for (int i = 0; i < a.length; i++) {
            product += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return product / Math.sqrt(squaresA * squaresB);
    }
}
