package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.slot.builtin.SpokenMarks.Mark;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Map;
import java.util.Optional;

/**
 * The name of a machine in an address, written or said: "example.com", "g mail dot com", "[192.0.2.1]".
 *
 * @param written as it is written
 * @param endToken the token behind it
 */
record HostName(String written, int endToken) {

    private static final int SHORTEST_TOP_LEVEL = 2;
    private static final int LONGEST = 253;

    /** What speech recognition hears in two words. */
    private static final Map<String, String> SECOND_WORDS = Map.of(
            "g mail", "gmail",
            "gee mail", "gmail",
            "hot mail", "hotmail",
            "out look", "outlook",
            "i cloud", "icloud",
            "proton mail", "protonmail",
            "you tube", "youtube",
            "face book", "facebook",
            "git hub", "github");

    /** The longest name that begins at a token, whether or not it ends in a top-level domain. */
    static Optional<HostName> at(TokenizedText text, int firstToken) {
        Optional<HostName> literal = literal(text, firstToken);
        if (literal.isPresent()) {
            return literal;
        }
        StringBuilder written = new StringBuilder();
        Optional<HostName> label = label(text, firstToken);
        int end = firstToken;
        while (label.isPresent() && written.length() <= LONGEST) {
            written.append(label.get().written);
            end = label.get().endToken;
            Optional<Mark> mark = mark(text, end);
            label = mark.flatMap(found -> label(text, found.endToken()));
            if (label.isPresent()) {
                mark.ifPresent(found -> written.append(found.mark()));
            }
        }
        return written.length() == 0 ? Optional.empty() : Optional.of(new HostName(written.toString(), end));
    }

    /** Whether it ends in what may be a top-level domain: two letters or more, and nothing in it is empty. */
    boolean hasTopLevel() {
        int dot = written.lastIndexOf('.');
        String top = written.substring(dot + 1);
        return isLiteral()
                || (dot > 0
                        && top.codePointCount(0, top.length()) >= SHORTEST_TOP_LEVEL
                        && Character.isLetter(top.codePointAt(0)));
    }

    /** Whether it is one without an "@" before it: "at 7.pm" and "at home.Then" are none. */
    boolean isSurelyOne() {
        int dot = written.lastIndexOf('.');
        return hasKnownTopLevel()
                && Character.isLowerCase(written.charAt(dot + 1))
                && written.substring(0, dot).chars().anyMatch(Character::isLetter);
    }

    /** Whether it ends in a top-level domain that there is. */
    boolean hasKnownTopLevel() {
        int dot = written.lastIndexOf('.');
        return dot > 0 && TopLevelDomains.has(written.substring(dot + 1));
    }

    private boolean isLiteral() {
        return written.startsWith("[");
    }

    private static Optional<HostName> literal(TokenizedText text, int first) {
        if (first >= text.size() || !text.normal(first).equals("[")) {
            return Optional.empty();
        }
        int end = first + 1;
        while (end < text.size() && text.isGlued(end) && isOfLiteral(text, end)) {
            end++;
        }
        boolean closed =
                end > first + 1 && end < text.size() && text.normal(end).equals("]") && text.isGlued(end);
        return closed ? Optional.of(new HostName(text.text(first, end + 1), end + 1)) : Optional.empty();
    }

    private static boolean isOfLiteral(TokenizedText text, int index) {
        return text.token(index).isNumber() || text.normal(index).equals(".");
    }

    /** What stands between two dots: glued pieces, two words for one, or single letters and digits that are spelled. */
    private static Optional<HostName> label(TokenizedText text, int first) {
        if (first >= text.size()
                || text.token(first).isMark()
                || SpokenMarks.at(text, first).isPresent()) {
            return Optional.empty();
        }
        if (first + 1 < text.size() && !text.isGlued(first + 1)) {
            String joined = SECOND_WORDS.get(text.normal(first) + " " + text.normal(first + 1));
            if (joined != null) {
                return Optional.of(new HostName(joined, first + 2));
            }
        }
        Optional<Spelling> spelled = Spelling.at(text, first, Spelling.Alphabet.LETTERS, LONGEST);
        int glued = endOfGlued(text, first);
        if (spelled.isPresent() && spelled.get().endToken() > glued) {
            return Optional.of(
                    new HostName(spelled.get().characters(), spelled.get().endToken()));
        }
        return Optional.of(new HostName(text.text(first, glued), glued));
    }

    private static int endOfGlued(TokenizedText text, int first) {
        int end = first + 1;
        while (end < text.size() && text.isGlued(end) && isOfLabel(text, end)) {
            end++;
        }
        while (text.token(end - 1).isMark()) {
            end--;
        }
        return end;
    }

    private static boolean isOfLabel(TokenizedText text, int index) {
        return !text.token(index).isMark()
                || text.normal(index).equals("-")
                || text.normal(index).equals("_");
    }

    /** A dot or a hyphen between labels; a written dot stands between characters, else it ends a sentence. */
    private static Optional<Mark> mark(TokenizedText text, int index) {
        boolean dot = index + 1 < text.size()
                && text.normal(index).equals(".")
                && text.isGlued(index)
                && text.isGlued(index + 1);
        return dot
                ? Optional.of(new Mark(".", index + 1))
                : SpokenMarks.at(text, index).filter(mark -> ".-_".contains(mark.mark()));
    }
}
