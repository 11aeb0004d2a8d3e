package dev.loquat.bot.yaml;

import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/**
 * A file's text, to find places in it.
 *
 * @param file where it was read from
 * @param text all of it
 * @param lines the same by lines
 */
record YamlText(Path file, String text, List<String> lines) {

    static YamlText of(Path file, String text) {
        return new YamlText(file, text, text.lines().toList());
    }

    /** The line with this number, counted from 0; empty past the end. */
    String line(int number) {
        return number >= 0 && number < lines.size() ? lines.get(number) : "";
    }

    Place placeOf(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The place of a character of the text. */
    Place placeOfCodePoint(int index) {
        String before = text.substring(0, text.offsetByCodePoints(0, index));
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Place(file, line + 1, before.codePointCount(lineStart, before.length()) + 1);
    }

    /** What stands between two marks of one line, else from the first mark to the end of its line. */
    String between(Mark start, Mark end) {
        String line = line(start.getLine());
        int from = offset(line, start.getColumn());
        int to = start.getLine() == end.getLine() ? offset(line, end.getColumn()) : line.length();
        return line.substring(from, to).strip();
    }

    /** The offset in {@code line} of its character number {@code column}. */
    static int offset(String line, int column) {
        return line.offsetByCodePoints(0, Math.min(column, line.codePointCount(0, line.length())));
    }
}
