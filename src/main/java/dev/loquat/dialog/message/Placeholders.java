package dev.loquat.dialog.message;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in Lex's placeholders: <code>{Slot}</code>, <code>[sessionAttribute]</code> and <code>((requestAttribute))</code>. One
 * that has no value renders empty; a backslash before a bracket makes it an ordinary character. Braces around anything but a
 * slot of the intent stay as they are, so that JSON can be written in a custom payload.
 */
final class Placeholders {

    private static final String NAME = "([A-Za-z_][\\w.:-]*)";

    /** An escaped bracket, a slot, a session attribute, a request attribute. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\\\([{}\\[\\]()])|\\{" + NAME + "}|\\[" + NAME + "]|\\(\\(" + NAME + "\\)\\)");

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern SPACE_BEFORE_PUNCTUATION = Pattern.compile(" +(?=[.,;:!?])");

    private final PlaceholderValues values;
    private final UnaryOperator<String> escaping;

    Placeholders(PlaceholderValues values, UnaryOperator<String> escaping) {
        this.values = values;
        this.escaping = escaping;
    }

    /** The text with the values in place; what is between them stays to the character. */
    String fillIn(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(valueOf(found)));
    }

    /** The same, without the gaps that empty values leave between words. */
    String fillInTidily(String text) {
        boolean leavesGaps = PLACEHOLDER
                .matcher(text)
                .results()
                .anyMatch(found -> valueOf(found).isEmpty());
        return leavesGaps ? tidy(fillIn(text)) : fillIn(text);
    }

    private String valueOf(MatchResult found) {
        if (found.group(1) != null) {
            return found.group(1);
        }
        if (found.group(2) != null) {
            return values.slot(found.group(2)).map(escaping).orElse(found.group());
        }
        String value = found.group(3) != null
                ? values.sessionAttributes().getOrDefault(found.group(3), "")
                : values.requestAttributes().getOrDefault(found.group(4), "");
        return escaping.apply(value);
    }

    private static String tidy(String text) {
        String single = SPACES.matcher(text).replaceAll(" ");
        return SPACE_BEFORE_PUNCTUATION.matcher(single).replaceAll("").strip();
    }
}
