package dev.loquat.bot.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that YAML takes for something else because it is not in quotes.
 *
 * @param offset where it begins in its line
 * @param text the text
 * @param why which character misleads YAML
 */
record MissingQuotes(int offset, String text, String why) {

    /** A list item's or a key's value: what comes after any {@code - } and an optional {@code key: }. */
    private static final Pattern VALUE = Pattern.compile("\\s*(?:- +)*(?:[\\w.-]+: +)?(?<value>[^\\s#].*)");

    /** A slot or an optional word at the beginning of a text; a map or list would have a colon or a comma in it. */
    private static final Pattern BRACKETED_START = Pattern.compile("(\\{[^{}:,]*\\}|\\[[^\\[\\]:,]*\\])\\s*\\S.*");

    private static final Pattern INDICATOR_START = Pattern.compile("[@`%&*!|>].*|[?-] .*");
    private static final Pattern COLON = Pattern.compile("[^\\[{\"'].*:( .*|$)");
    private static final Pattern CLOSED_TOO_EARLY =
            Pattern.compile("\"[^\"]*\"\\s*[^\\s#,:\\]}].*|'[^']*'\\s*[^\\s#,:\\]}'].*");

    /** The text before the place at which YAML stumbled, back to a key or to where the item begins. */
    private static final Pattern FLOW_TEXT =
            Pattern.compile("(?:[\\[{,]|: )\\s*(?<text>[^\\[{,:\"'\\s][^\\[{,:\"']*)$");

    private static final String ENDS_FLOW_TEXT = "?:{[";

    /** The text that lacks quotes in a line on which YAML stumbled. */
    static Optional<MissingQuotes> in(String line) {
        Matcher matcher = VALUE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String value = matcher.group("value").strip();
        return reason(value).map(why -> new MissingQuotes(matcher.start("value"), value, why));
    }

    /**
     * The text that lacks quotes inside of {@code {…}} or {@code […]}, where a plain text ends at characters that it could
     * contain elsewhere.
     *
     * @param at the offset at which YAML stumbled
     */
    static Optional<MissingQuotes> inFlow(String line, int at) {
        Matcher matcher = FLOW_TEXT.matcher(line.substring(0, Math.min(at, line.length())));
        if (at >= line.length() || ENDS_FLOW_TEXT.indexOf(line.charAt(at)) < 0 || !matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(new MissingQuotes(
                matcher.start("text"),
                flowText(line.substring(matcher.start("text"))),
                "a text in brackets cannot have a '" + line.charAt(at) + "' unquoted"));
    }

    /** The beginning of a line's rest, up to the next comma or the bracket that closes what was opened before it. */
    private static String flowText(String rest) {
        int open = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            open += c == '{' || c == '[' ? 1 : 0;
            open -= c == '}' || c == ']' ? 1 : 0;
            if (open < 0 || (c == ',' && open == 0)) {
                return rest.substring(0, i).strip();
            }
        }
        return rest.strip();
    }

    String message() {
        return why + "; put it in quotes: " + Quoted.asYaml(text);
    }

    private static Optional<String> reason(String value) {
        if (BRACKETED_START.matcher(value).matches()) {
            return Optional.of("a text that begins with '" + value.charAt(0) + "' is taken for a "
                    + (value.charAt(0) == '{' ? "map" : "list"));
        }
        if (INDICATOR_START.matcher(value).matches()) {
            return Optional.of("a text cannot begin with '" + value.charAt(0) + "' unquoted");
        }
        if (COLON.matcher(value).matches()) {
            return Optional.of("a text with ':' is taken for a key and its value");
        }
        return CLOSED_TOO_EARLY.matcher(value).matches()
                ? Optional.of("the quotes are closed before the text ends, so all of the text needs them")
                : Optional.empty();
    }
}
