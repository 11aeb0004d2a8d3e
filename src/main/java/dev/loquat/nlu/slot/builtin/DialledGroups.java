package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.Optional;

/** Collects the groups of digits of one number, from its first token to the last that belongs to it. */
final class DialledGroups {

    private static final String SEPARATORS = "-./";
    private static final int MOST_SEPARATORS = 2;

    /** Nobody dials more; whatever is longer is no number, however long. */
    private static final int MOST_DIGITS = 24;

    private final TokenizedText text;
    private final StringBuilder digits = new StringBuilder();
    private final StringBuilder shape = new StringBuilder();
    private final StringBuilder between = new StringBuilder();
    private boolean international;
    private boolean bracketIsOpen;
    private boolean balanced = true;
    private int separators;
    private int end;

    DialledGroups(TokenizedText text, int firstToken, boolean international) {
        this.text = text;
        this.international = international;
        this.end = firstToken;
        int at = international ? firstToken + 1 : firstToken;
        while (at < text.size() && digits.length() <= MOST_DIGITS && isNear(at, firstToken)) {
            int next = read(at);
            if (next == at) {
                break;
            }
            at = next;
        }
        balanced &= !bracketIsOpen;
    }

    boolean isEmpty() {
        return digits.length() == 0;
    }

    String digits() {
        return digits.toString();
    }

    String shape() {
        return shape.toString();
    }

    boolean isInternational() {
        return international;
    }

    boolean areBalanced() {
        return balanced;
    }

    /** The token behind the last group, or behind the bracket that closes it. */
    int end() {
        return end;
    }

    /** A tab or a new line ends a number. */
    private boolean isNear(int index, int firstToken) {
        if (index == firstToken) {
            return true;
        }
        for (int i = text.token(index - 1).end(); i < text.token(index).start(); i++) {
            char blank = text.text().charAt(i);
            if (blank == '\t' || blank == '\n' || blank == '\r') {
                return false;
            }
        }
        return true;
    }

    /** The token behind what was read; the same when it belongs to no number. */
    private int read(int at) {
        String normal = text.normal(at);
        if (normal.equals("(")) {
            return open(at);
        }
        if (normal.equals(")")) {
            return close(at);
        }
        if (text.token(at).isMark() && SEPARATORS.contains(normal)) {
            between.append(normal);
            return !isEmpty() && ++separators <= MOST_SEPARATORS ? at + 1 : at;
        }
        return group(at);
    }

    /** "(+45)", or "(555)"; a bracket in a bracket belongs to something else. */
    private int open(int at) {
        if (isEmpty() && bracketIsOpen) {
            return at;
        }
        balanced &= !bracketIsOpen;
        bracketIsOpen = true;
        if (isEmpty() && DialledNumber.isPlus(text, at + 1)) {
            international = true;
            return at + 2;
        }
        return isInsideZero(at) ? at + 2 : at + 1;
    }

    private int close(int at) {
        if (!bracketIsOpen) {
            return at;
        }
        bracketIsOpen = false;
        end = at + 1;
        return at + 1;
    }

    /** The zero of "+44 (0) 20", which nobody dials from abroad. */
    private boolean isInsideZero(int at) {
        return international
                && at + 2 < text.size()
                && text.normal(at + 1).equals("0")
                && text.normal(at + 2).equals(")");
    }

    private int group(int at) {
        String normal = text.normal(at);
        if (text.token(at).isNumber() && normal.indexOf('.') > 0 && normal.indexOf(',') < 0) {
            int point = normal.indexOf('.');
            boolean decimal = point < 3 && isEmpty() && !international;
            balanced &= !decimal;
            append(normal.substring(0, point), at);
            between.append('.');
            append(normal.substring(point + 1), at + 1);
            return end;
        }
        if (text.token(at).isNumber()) {
            boolean plain = normal.chars().allMatch(Character::isDigit);
            if (plain) {
                append(normal, at + 1);
            }
            return plain ? end : at;
        }
        Optional<Spelling> spelling = Spelling.at(text, at, Spelling.Alphabet.DIGITS, MOST_DIGITS);
        spelling.ifPresent(group -> append(group.characters(), group.endToken()));
        return spelling.isPresent() ? end : at;
    }

    private void append(String group, int behind) {
        if (!isEmpty()) {
            shape.append(between.length() == 0 ? " " : between);
        }
        between.setLength(0);
        separators = 0;
        digits.append(group);
        shape.append(group.length());
        end = behind;
    }
}
