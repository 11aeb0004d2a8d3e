package dev.loquat.bot.yaml;

import java.nio.file.Path;

/**
 * A character of a file.
 *
 * @param file the file
 * @param line from 1
 * @param column from 1, in code points
 */
record Place(Path file, int line, int column) {

    /** The beginning of a file, for what concerns the whole of it. */
    static Place startOf(Path file) {
        return new Place(file, 1, 1);
    }
}
