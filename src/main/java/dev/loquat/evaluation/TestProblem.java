package dev.loquat.evaluation;

import java.nio.file.Path;

/**
 * Something in a file of conversation tests that cannot be understood.
 *
 * @param file the file
 * @param line from 1
 * @param column from 1
 * @param message what was found, what was expected, and what to do
 */
public record TestProblem(Path file, int line, int column, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
