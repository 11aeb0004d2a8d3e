package dev.loquat.evaluation.dataset;

import java.nio.file.Path;

/**
 * A line that is not what it should be.
 *
 * @param file the file
 * @param line the line, from 1
 * @param message what was found and what was expected
 */
public record DatasetProblem(Path file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
