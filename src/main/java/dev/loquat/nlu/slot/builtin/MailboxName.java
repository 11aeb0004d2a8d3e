package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.slot.builtin.SpokenMarks.Mark;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Optional;
import java.util.Set;

/**
 * The part of an address before the "at", read from there to the left: glued pieces, pieces with a spoken mark between them,
 * what is spelled, and digits behind a word.
 *
 * @param written as it is written
 * @param firstToken its first token
 */
record MailboxName(String written, int firstToken) {

    /** What RFC 5322 allows in an atom; the dot stands between atoms. */
    private static final String ATOM_MARKS = "!#$%&'*+-/=?^_`{|}~.";

    /** An address in quotes, brackets or behind a "to=" does not begin with these. */
    private static final String NEVER_FIRST = "'*/=|{}?.`~^!#$%&";

    /** RFC 5321 allows 64 characters; words for them may be as many tokens. */
    private static final int MOST_TOKENS = 64;

    private static final int WORDS_OF_A_MARK = 2;
    private static final Set<String> WORDS_OF_A_LETTER = Set.of("a", "i", "s");

    /** The name that ends before a token; empty when none does. */
    static Optional<MailboxName> before(TokenizedText text, int at) {
        MailboxName name = new MailboxName("", at);
        Optional<MailboxName> longer = piece(text, at);
        while (longer.isPresent() && at - longer.get().firstToken <= MOST_TOKENS) {
            name = new MailboxName(longer.get().written + name.written, longer.get().firstToken);
            longer = further(text, name.firstToken);
        }
        return name.isSound(text) ? Optional.of(name.withInitial(text)) : Optional.empty();
    }

    /** "J smith at …": a letter by itself is no word of the sentence. */
    private MailboxName withInitial(TokenizedText text) {
        int letter = firstToken - 1;
        boolean joins = letter >= 0
                && text.normal(letter).length() == 1
                && Character.isLetter(text.normal(letter).charAt(0))
                && !WORDS_OF_A_LETTER.contains(text.normal(letter))
                && !text.isGlued(firstToken)
                && Character.isLetter(written.charAt(0));
        return joins ? new MailboxName(text.token(letter).text() + written, letter) : this;
    }

    private boolean isSound(TokenizedText text) {
        boolean dots = written.startsWith(".") || written.endsWith(".") || written.contains("..");
        boolean cut = text.isGlued(firstToken) && text.normal(firstToken - 1).equals(".");
        return !written.isEmpty() && !dots && !cut;
    }

    /** A mark in words and the piece before it; a mark with nothing before it is a word of the sentence. */
    private static Optional<MailboxName> further(TokenizedText text, int first) {
        for (int words = 1; words <= WORDS_OF_A_MARK && words < first; words++) {
            int begin = first - words;
            Optional<Mark> mark = SpokenMarks.at(text, begin).filter(found -> found.endToken() == first);
            if (mark.isPresent() && ATOM_MARKS.contains(mark.get().mark())) {
                return piece(text, begin)
                        .map(piece -> new MailboxName(piece.written + mark.get().mark(), piece.firstToken));
            }
        }
        return Optional.empty();
    }

    private static Optional<MailboxName> piece(TokenizedText text, int end) {
        if (end == 0 || SpokenMarks.at(text, end - 1).isPresent()) {
            return Optional.empty();
        }
        return quoted(text, end)
                .or(() -> spelled(text, end).map(piece -> piece.withWordBefore(text)))
                .or(() -> glued(text, end));
    }

    /** Digits follow the word before them: "bob four two". */
    private MailboxName withWordBefore(TokenizedText text) {
        int word = firstToken - 1;
        boolean digits = written.chars().allMatch(Character::isDigit);
        boolean joins = digits
                && word >= 0
                && text.token(word).isWord()
                && SpokenMarks.at(text, word).isEmpty()
                && Carriers.skipLeading(text, word) == word;
        return joins ? new MailboxName(text.token(word).text() + written, word) : this;
    }

    /** What stands in quotes, as RFC 5322 allows: {@code "bob smith"@example.com}. */
    private static Optional<MailboxName> quoted(TokenizedText text, int end) {
        if (!text.normal(end - 1).equals("\"")) {
            return Optional.empty();
        }
        for (int first = end - 2; first >= 0 && end - first <= MOST_TOKENS; first--) {
            boolean begins = text.normal(first).equals("\"")
                    && (first == 0 || !text.normal(first - 1).equals("\\"));
            if (begins) {
                return Optional.of(new MailboxName(text.text(first, end), first));
            }
        }
        return Optional.empty();
    }

    private static Optional<MailboxName> glued(TokenizedText text, int end) {
        int first = end;
        while (first > 0
                && end - first < MOST_TOKENS
                && (first == end || text.isGlued(first))
                && isOfAtom(text, first - 1)) {
            first--;
        }
        while (first < end && NEVER_FIRST.contains(text.normal(first))) {
            first++;
        }
        return first == end ? Optional.empty() : Optional.of(new MailboxName(text.text(first, end), first));
    }

    private static boolean isOfAtom(TokenizedText text, int index) {
        return !text.token(index).isMark() || ATOM_MARKS.contains(text.normal(index));
    }

    /** A single letter or number is as well read as it is written. */
    private static boolean isSaid(TokenizedText text, int first, int end) {
        return end - first > 1
                || SpokenAlphabet.DIGITS.containsKey(text.normal(first))
                || (text.token(first).isNumber() && !text.isGlued(first));
    }

    /** The longest spelling up to here, or a single word for a digit. */
    private static Optional<MailboxName> spelled(TokenizedText text, int end) {
        Optional<MailboxName> longest = Optional.empty();
        int misses = 0;
        for (int first = end - 1; first >= 0 && end - first <= MOST_TOKENS && misses < 4; first--) {
            Optional<Spelling> spelling = Spelling.at(text, first, Spelling.Alphabet.LETTERS, MOST_TOKENS);
            if (spelling.isPresent() && spelling.get().endToken() == end && isSaid(text, first, end)) {
                longest = Optional.of(new MailboxName(spelling.get().characters(), first));
                misses = 0;
            } else {
                misses++;
            }
        }
        return longest;
    }
}
