package dev.loquat.bot.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads {@code template := sequence; sequence := (words | '{' name '}' | '[' choice ']' | '(' choice ')')*; choice :=
 * sequence ('|' sequence)*} by recursive descent.
 */
final class TemplateParser {

    private static final int MAX_DEPTH = 20;
    private static final Pattern SLOT_NAME = Pattern.compile("[0-9A-Za-z_.-]+");

    private final String source;
    private int at;
    private int depth;

    private TemplateParser(String source) {
        this.source = source;
    }

    static TemplateNode parse(String source) {
        TemplateParser parser = new TemplateParser(source);
        TemplateNode root = parser.sequence();
        if (parser.at < source.length()) {
            String missing = parser.peek() == '|' ? "brackets around the choice" : "its opening bracket";
            throw new InvalidTemplate(
                    "'" + parser.peek() + "' without " + missing + "; write '\\" + parser.peek()
                            + "' where the character itself is meant",
                    parser.at);
        }
        return root;
    }

    private TemplateNode sequence() {
        List<TemplateNode> parts = new ArrayList<>();
        while (at < source.length() && !isEnd(peek())) {
            parts.add(part());
        }
        return parts.size() == 1 ? parts.get(0) : new TemplateNode.Sequence(parts);
    }

    private TemplateNode part() {
        return switch (peek()) {
            case '{' -> slot();
            case '[' -> new TemplateNode.OptionalPart(bracketed(']'));
            case '(' -> bracketed(')');
            default -> words();
        };
    }

    private TemplateNode slot() {
        int start = at;
        int end = source.indexOf('}', start);
        if (end < 0) {
            throw new InvalidTemplate("'{' is not closed; a slot is written {SlotName}", start);
        }
        String name = source.substring(start + 1, end).strip();
        if (!SLOT_NAME.matcher(name).matches()) {
            throw new InvalidTemplate("'{" + name + "}' names no slot; a slot is written {SlotName}", start);
        }
        at = end + 1;
        return new TemplateNode.SlotReference(name);
    }

    private TemplateNode bracketed(char close) {
        int start = at++;
        if (++depth > MAX_DEPTH) {
            throw new InvalidTemplate("brackets are nested more than " + MAX_DEPTH + " deep", start);
        }
        List<TemplateNode> alternatives = new ArrayList<>();
        alternatives.add(sequence());
        while (at < source.length() && peek() == '|') {
            at++;
            alternatives.add(sequence());
        }
        if (at >= source.length() || peek() != close) {
            throw new InvalidTemplate("'" + source.charAt(start) + "' is not closed by '" + close + "'", start);
        }
        at++;
        depth--;
        if (source.substring(start + 1, at - 1).isBlank()) {
            throw new InvalidTemplate("nothing stands between the brackets; remove them", start);
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new TemplateNode.Choice(alternatives);
    }

    private TemplateNode words() {
        StringBuilder text = new StringBuilder();
        while (at < source.length() && !isEnd(peek()) && !isOpening(peek())) {
            if (peek() == '\\' && at + 1 < source.length()) {
                at++;
            }
            text.append(source.charAt(at++));
        }
        return new TemplateNode.Words(text.toString());
    }

    private char peek() {
        return source.charAt(at);
    }

    private static boolean isOpening(char c) {
        return c == '{' || c == '[' || c == '(';
    }

    private static boolean isEnd(char c) {
        return c == '|' || c == ']' || c == ')' || c == '}';
    }
}
