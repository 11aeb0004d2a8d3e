package dev.loquat.cli;

import dev.loquat.evaluation.dataset.InvalidDataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that an evaluation is written into. */
final class ReportFile {

    private ReportFile() {}

    /**
     * Writes it.
     *
     * @param option by which the user named the file
     * @throws InvalidDataset when that cannot be done
     */
    static void write(String option, Path file, String content) {
        try {
            Files.writeString(file, content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidDataset(option + ": " + file + " cannot be written (" + e + ")");
        }
    }
}
