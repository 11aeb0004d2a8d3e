package dev.loquat.nlu.intent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What people say to bots that were made for something else: the counterexamples in training and in {@link Calibration}. */
final class OffTopicUtterances {

    private static final String FILE = "off-topic-utterances.txt";

    private OffTopicUtterances() {}

    static List<String> read() {
        try (InputStream in = Objects.requireNonNull(OffTopicUtterances.class.getResourceAsStream(FILE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
