package dev.loquat.bot.yaml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which pieces make a composite slot complete: {@code or := and (OR and)*; and := piece (AND piece)*; piece := name | '(' or ')'},
 * read by recursive descent and only to find what is wrong with it.
 */
final class SubSlotExpression {

    private static final Pattern TOKEN = Pattern.compile("\\s*([()]|[^\\s()]+)");
    private static final int MAX_DEPTH = 20;

    private final String text;
    private final YamlNode node;
    private final List<String> subSlots;
    private final Matcher matcher;
    private String token = "";
    private int start;
    private int depth;
    private boolean isWrong;

    SubSlotExpression(String text, YamlNode node, List<String> subSlots) {
        this.text = text;
        this.node = node;
        this.subSlots = subSlots;
        this.matcher = TOKEN.matcher(text);
    }

    /** Reports the first thing that is wrong with the expression's form, and every name that is none. */
    void check() {
        next();
        or();
        if (!isWrong && !token.isEmpty()) {
            wrong("expected AND, OR or the end");
        }
    }

    private void or() {
        and();
        while (!isWrong && isWord("OR")) {
            next();
            and();
        }
    }

    private void and() {
        piece();
        while (!isWrong && isWord("AND")) {
            next();
            piece();
        }
    }

    private void piece() {
        if (token.equals("(") && ++depth <= MAX_DEPTH) {
            next();
            or();
            if (!isWrong && !token.equals(")")) {
                wrong("expected ')'");
            }
            depth--;
            next();
        } else if (token.isEmpty() || "()".contains(token) || isWord("AND") || isWord("OR")) {
            wrong("expected a sub-slot or '('");
        } else {
            name();
            next();
        }
    }

    private void name() {
        if (!subSlots.contains(token)) {
            node.unknownAt(node.placeOf(text, start), "sub-slot", token, subSlots);
        }
    }

    private boolean isWord(String word) {
        return token.equalsIgnoreCase(word);
    }

    private void next() {
        boolean isFound = matcher.lookingAt();
        token = isFound ? matcher.group(1) : "";
        start = isFound ? matcher.start(1) : text.length();
        matcher.region(isFound ? matcher.end() : text.length(), text.length());
    }

    private void wrong(String expected) {
        if (!isWrong) {
            isWrong = true;
            String found = token.isEmpty() ? "the end of the expression" : Quoted.of(token);
            node.errorAt(node.placeOf(text, start), expected + ", found " + found);
        }
    }
}
