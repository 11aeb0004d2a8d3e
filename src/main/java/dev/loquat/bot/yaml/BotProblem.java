package dev.loquat.bot.yaml;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something in a bot's files that is wrong, and where.
 *
 * @param file the file, or the folder when a file is missing
 * @param line the line, from 1
 * @param column the character of the line, from 1
 * @param severity whether the bot can be used all the same
 * @param message what was found and what was expected, and maybe in lines of their own the text with a caret under it
 * @param suggestion the valid name nearest to the one that was found
 */
public record BotProblem(
        Path file, int line, int column, Severity severity, String message, Optional<String> suggestion) {

    /** How bad it is. */
    public enum Severity {
        /** The bot cannot be used. */
        ERROR,
        /** The bot can be used, but hardly as it was meant. */
        WARNING
    }

    /** By file, line and column. */
    static final Comparator<BotProblem> BY_PLACE = Comparator.comparing(BotProblem::file)
            .thenComparing(BotProblem::line)
            .thenComparing(BotProblem::column);

    /** Whether it keeps the bot from being used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * One line as compilers write it: {@code file:line:column: error: message; did you mean 'x'?} Under it may stand lines that
     * point at the place, as with a caret.
     */
    public String render() {
        int end = message.indexOf('\n') < 0 ? message.length() : message.indexOf('\n');
        return file + ":" + line + ":" + column + ": " + (isError() ? "error" : "warning") + ": "
                + message.substring(0, end)
                + suggestion.map(name -> "; did you mean '" + name + "'?").orElse("")
                + message.substring(end);
    }

    @Override
    public String toString() {
        return render();
    }
}
