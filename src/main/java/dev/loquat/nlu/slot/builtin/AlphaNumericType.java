package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code AMAZON.AlphaNumeric}: codes of letters and digits, written in one piece ("AB-12") or spelled ("a b one two"). */
final class AlphaNumericType implements BuiltinSlotType {

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
        Optional<Spelling> whole = first < end ? Spelling.at(text, first, true) : Optional.empty();
        if (whole.isPresent() && whole.get().endToken() == end) {
            return Optional.of(BuiltinMatch.of(text, first, end, whole.get().characters(), 1, "spelled"));
        }
        if (first < end && endOfPiece(text, first) == end) {
            return Optional.of(BuiltinMatch.of(text, first, end, text.text(first, end), 1, "written"));
        }
        return find(text, context).stream()
                .map(match -> match.withScore(Carriers.share(text, match.firstToken(), match.endToken())))
                .reduce((best, match) -> match.length() > best.length() ? match : best);
    }

    /** Behind digits that are no code: their tails are none either. */
    private static int endOfRejected(TokenizedText text, int first) {
        return Math.max(
                first + 1,
                Spelling.at(text, first, false).map(Spelling::endToken).orElse(first));
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
        int end = endOfPiece(text, first);
        boolean letters = text.tokens().subList(first, end).stream().anyMatch(token -> token.isWord());
        boolean digits = text.tokens().subList(first, end).stream().anyMatch(token -> token.isNumber());
        return letters && digits
                ? Optional.of(BuiltinMatch.of(text, first, end, text.text(first, end), 0.8, "written"))
                : Optional.empty();
    }

    private static Optional<BuiltinMatch> spelled(TokenizedText text, int first) {
        return Spelling.at(text, first, true)
                .filter(spelling ->
                        spelling.hasLetters() && spelling.characters().length() > 2)
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
