package dev.loquat.nlu.slot.builtin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tables of tab-separated columns that lie beside the classes. */
final class TableFile {

    private static final String COMMENT = "#";

    private TableFile() {}

    /** The rows of a table, all of this many columns. */
    static List<List<String>> rows(String file, int columns) {
        try (InputStream in = Objects.requireNonNull(TableFile.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith(COMMENT))
                    .map(line -> row(line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private static List<String> row(String line, int columns) {
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() != columns) {
            throw new IllegalStateException("expected " + columns + " columns: " + line);
        }
        return row;
    }

    /** What a cell lists, with commas between. */
    static Stream<String> list(String cell) {
        return Stream.of(cell.split(",", -1)).filter(item -> !item.isEmpty());
    }
}
