package dev.loquat.bot.condition;

import dev.loquat.bot.condition.ConditionToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Takes an expression to pieces. */
final class ConditionLexer {

    private final String text;

    ConditionLexer(String text) {
        this.text = text;
    }

    /** The pieces without the blanks, with the end as the last one. */
    List<ConditionToken> tokens() {
        List<ConditionToken> tokens = new ArrayList<>();
        int offset = 0;
        while (offset < text.length()) {
            ConditionToken token = tokenAt(offset);
            if (!token.is(Kind.BLANK)) {
                tokens.add(token);
            }
            offset += token.source().length();
        }
        tokens.add(ConditionToken.end(text.length()));
        return tokens;
    }

    private ConditionToken tokenAt(int offset) {
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern().matcher(text).region(offset, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                String meant = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
                return new ConditionToken(kind, meant, offset, matcher.group());
            }
        }
        throw unreadable(offset);
    }

    private InvalidCondition unreadable(int offset) {
        String rest = text.substring(offset);
        String word = rest.split("(?<=\\w)(?=\\W)|\\s", 2)[0];
        return new InvalidCondition(text, offset, "'" + word + "'", expectedFor(rest.charAt(0)), List.of());
    }

    private static String expectedFor(char first) {
        return switch (first) {
            case '{' -> "a slot such as {City}, {Address.Street} or {BookHotel.City}, closed with '}'";
            case '[' -> "a session attribute such as [tier], closed with ']'";
            case '"' -> "a text that is closed with '\"'";
            case '\'' -> "a text in double quotes";
            case '$' -> "$.inputMode, $.inputTranscript or a path such as $.transcriptions[0].transcription";
            case '&' -> "'&&' or AND";
            case '|' -> "'||' or OR";
            default -> "a reference, a constant, an operator, or a text in double quotes";
        };
    }
}
