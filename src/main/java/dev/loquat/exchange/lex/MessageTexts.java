package dev.loquat.exchange.lex;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a message: {@code {Slot}} means the same here and in Lex. Lex leaves a name that is no slot as it is; here it is an
 * error, so it gets a backslash.
 *
 * @param slotNames the slots of the intent, and with a dot between them their pieces
 */
record MessageTexts(Set<String> slotNames) {

    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)\\{([0-9A-Za-z_-]+(?:\\.[0-9A-Za-z_-]+)?)\\}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\{[0-9A-Za-z_-]+(?:\\.[0-9A-Za-z_-]+)?\\})");

    String read(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        slotNames.contains(match.group(1)) ? match.group() : "\\" + match.group()));
    }

    String write(String text) {
        return ESCAPED.matcher(text).replaceAll("$1");
    }
}
