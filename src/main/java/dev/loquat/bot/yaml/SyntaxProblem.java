package dev.loquat.bot.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Why YAML cannot read a file, in the words of somebody who wrote a bot. Nearly always it is a tab, or a text that begins
 * with or contains a character that means something to YAML.
 *
 * @param place where the reader has to look
 * @param message what is wrong and what to do
 */
record SyntaxProblem(Place place, String message) {

    private static final Pattern TAB_IN_INDENTATION = Pattern.compile(" *(\\t)\\s*\\S.*");

    static SyntaxProblem of(YamlText text, YAMLException exception) {
        if (exception instanceof MarkedYAMLException marked) {
            return of(text, marked);
        }
        if (exception instanceof ReaderException unreadable) {
            return new SyntaxProblem(
                    text.placeOfCodePoint(unreadable.getPosition()),
                    String.format(
                            Locale.ROOT,
                            "the character U+%04X is not allowed in YAML; remove it",
                            unreadable.getCodePoint()));
        }
        return new SyntaxProblem(Place.startOf(text.file()), "not YAML: " + exception.getMessage());
    }

    private static SyntaxProblem of(YamlText text, MarkedYAMLException exception) {
        Mark mark = exception.getProblemMark() == null ? exception.getContextMark() : exception.getProblemMark();
        int first = exception.getContextMark() == null
                ? mark.getLine()
                : exception.getContextMark().getLine();
        return tab(text, first, mark.getLine())
                .or(() -> quotes(text, mark.getLine(), MissingQuotes::in))
                .or(() -> quotes(text, mark.getLine(), line -> MissingQuotes.inFlow(line, offset(line, mark))))
                .or(() -> quotes(text, first, MissingQuotes::in))
                .orElseGet(() -> new SyntaxProblem(text.placeOf(mark), "not YAML: " + explain(exception)));
    }

    private static Optional<SyntaxProblem> tab(YamlText text, int firstLine, int lastLine) {
        for (int line = lastLine; line >= firstLine; line--) {
            Matcher matcher = TAB_IN_INDENTATION.matcher(text.line(line));
            if (matcher.matches()) {
                Place place = new Place(text.file(), line + 1, matcher.start(1) + 1);
                return Optional.of(new SyntaxProblem(place, "a tab; YAML is indented with spaces: replace the tab"));
            }
        }
        return Optional.empty();
    }

    private static Optional<SyntaxProblem> quotes(
            YamlText text, int number, Function<String, Optional<MissingQuotes>> search) {
        String line = text.line(number);
        return search.apply(line).map(missing -> {
            int column = line.codePointCount(0, missing.offset()) + 1;
            return new SyntaxProblem(new Place(text.file(), number + 1, column), missing.message());
        });
    }

    private static int offset(String line, Mark mark) {
        return YamlText.offset(line, mark.getColumn());
    }

    private static String explain(MarkedYAMLException exception) {
        String context = exception.getContext() == null ? "" : exception.getContext() + ", ";
        return (context + exception.getProblem()).replaceAll("\\s+", " ").strip();
    }
}
