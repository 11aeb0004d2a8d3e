package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.slot.builtin.Spelling.Alphabet;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code AMAZON.AlphaNumeric}: codes of letters and digits, written in one piece ("AB-12"), in groups ("AB 123 456") or spelled
 * ("a b one two", "alpha bravo double one"). The value is what was written, or the characters that were spelled; a custom type
 * with this parent narrows it by its {@code pattern}.
 */
final class AlphaNumericType implements BuiltinSlotType {

    private static final int LONGEST_WORD_IN_GROUPS = 4;
    private static final int SHORTEST_FOUND = 3;

    @Override
    public String name() {
        return "AMAZON.AlphaNumeric";
    }

    /** What has both letters and digits, and what is spelled. */
    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        List<BuiltinMatch> matches = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            Optional<BuiltinMatch> match = beginningAt(text, at);
            match.ifPresent(matches::add);
            at = match.map(BuiltinMatch::endToken).orElse(endOfRejected(text, at));
        }
        return matches;
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        int first = leading(text);
        int end = Carriers.skipTrailing(text, first);
        if (first == end) {
            return Optional.empty();
        }
        return spelledWhole(text, first, end)
                .or(() -> writtenWhole(text, first, end))
                .or(() -> inGroups(text, first, end))
                .or(() -> longest(text, context));
    }

    /** A last "s" or "i" is spelled, though people end sentences so ("I think"), if nothing follows it. */
    private static Optional<BuiltinMatch> spelledWhole(TokenizedText text, int first, int end) {
        return Spelling.at(text, first, Alphabet.WORDS)
                .filter(spelling -> spelling.endToken() == end || isOver(text, spelling.endToken()))
                .or(() -> Spelling.at(Tokenizer.tokenize(text.text(first, end)), 0, Alphabet.WORDS)
                        .map(spelling -> spelling.movedBy(first))
                        .filter(spelling -> spelling.endToken() == end))
                .map(spelling ->
                        BuiltinMatch.of(text, first, spelling.endToken(), spelling.characters(), 1, "spelled"));
    }

    private static boolean isOver(TokenizedText text, int end) {
        return text.tokens().subList(end, text.size()).stream().allMatch(token -> token.isMark());
    }

    private static Optional<BuiltinMatch> writtenWhole(TokenizedText text, int first, int end) {
        return endOfPiece(text, first) == end
                ? Optional.of(BuiltinMatch.of(text, first, end, text.text(first, end), 1, "written"))
                : Optional.empty();
    }

    /** Numbers and short words or letters with blanks between them, at least one number among them: "AB 12 34 56 C". */
    private static Optional<BuiltinMatch> inGroups(TokenizedText text, int first, int end) {
        StringBuilder code = new StringBuilder();
        boolean digits = false;
        for (int i = first; i < end; i++) {
            boolean isNumber = text.normal(i).chars().allMatch(Character::isDigit);
            boolean fits = isNumber
                    || (text.token(i).isWord()
                            && text.normal(i).length() <= LONGEST_WORD_IN_GROUPS
                            && Carriers.skipLeading(text, i) == i);
            if (!fits && !text.normal(i).equals("-")) {
                return Optional.empty();
            }
            digits |= isNumber;
            code.append(text.token(i).text());
        }
        return digits
                ? Optional.of(BuiltinMatch.of(text, first, end, code.toString(), 0.9, "in groups"))
                : Optional.empty();
    }

    private Optional<BuiltinMatch> longest(TokenizedText text, BuiltinContext context) {
        return find(text, context).stream()
                .map(match -> match.explaining(text))
                .reduce((best, match) -> match.length() > best.length() ? match : best);
    }

    /** Behind digits that are no code: their tails are none either. */
    private static int endOfRejected(TokenizedText text, int first) {
        return Math.max(
                first + 1,
                Spelling.at(text, first, Alphabet.DIGITS)
                        .map(Spelling::endToken)
                        .orElse(first));
    }

    /** Letters such as the "a" of "a one" belong to the code, not to what leads to it. */
    private static int leading(TokenizedText text) {
        int first = Carriers.skipLeading(text, 0);
        while (first > 0
                && text.normal(first - 1).length() == 1
                && text.token(first - 1).isWord()) {
            first--;
        }
        return first;
    }

    private static Optional<BuiltinMatch> beginningAt(TokenizedText text, int first) {
        return written(text, first).or(() -> spelled(text, first));
    }

    private static Optional<BuiltinMatch> written(TokenizedText text, int first) {
        if (text.token(first).isMark()) {
            return Optional.empty();
        }
        int end = endOfPiece(text, first);
        boolean letters = text.tokens().subList(first, end).stream().anyMatch(token -> token.isWord());
        boolean digits = text.tokens().subList(first, end).stream().anyMatch(token -> token.isNumber());
        return letters && digits
                ? Optional.of(BuiltinMatch.of(text, first, end, text.text(first, end), 0.8, "written"))
                : Optional.empty();
    }

    private static Optional<BuiltinMatch> spelled(TokenizedText text, int first) {
        return Spelling.at(text, first, Alphabet.LETTERS)
                .filter(spelling ->
                        spelling.hasLetters() && spelling.characters().length() >= SHORTEST_FOUND)
                .map(spelling ->
                        BuiltinMatch.of(text, first, spelling.endToken(), spelling.characters(), 0.8, "spelled"));
    }

    private static int endOfPiece(TokenizedText text, int first) {
        int end = first;
        while (end < text.size() && (end == first || text.isGlued(end)) && isPart(text, end)) {
            end++;
        }
        while (end > first && text.token(end - 1).isMark()) {
            end--;
        }
        return end;
    }

    private static boolean isPart(TokenizedText text, int index) {
        return !text.token(index).isMark() || text.normal(index).equals("-");
    }
}
