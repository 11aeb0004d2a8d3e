package dev.loquat.nlu.slot.builtin;

import static java.util.Comparator.reverseOrder;

import dev.loquat.conversation.SlotValue;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A value of a built-in type in an utterance.
 *
 * @param firstToken its first token, from 0
 * @param endToken the token behind its last one
 * @param value what was said, and the values of it that Lex writes
 * @param resolutions what those values mean, in their order
 * @param score how sure it is, in 0 to 1
 * @param rule which row of the grammar or which list found it, for explanations
 */
public record BuiltinMatch(
        int firstToken, int endToken, SlotValue.Scalar value, List<Resolution> resolutions, double score, String rule) {

    private static final Comparator<BuiltinMatch> WIDEST_FIRST =
            Comparator.comparingInt(BuiltinMatch::firstToken).thenComparing(BuiltinMatch::endToken, reverseOrder());

    /** A match whose value means one thing. */
    static BuiltinMatch of(
            TokenizedText text, int firstToken, int endToken, String interpreted, double score, String rule) {
        return of(text, firstToken, endToken, List.of(ResolvedValue.text(interpreted)), score, rule);
    }

    /** A match with all the values that it may have; the user is asked when there are several. */
    static BuiltinMatch of(
            TokenizedText text, int firstToken, int endToken, List<ResolvedValue> values, double score, String rule) {
        List<String> written = ResolvedValue.written(values);
        Optional<String> single = written.size() == 1 ? Optional.of(written.get(0)) : Optional.empty();
        SlotValue.Scalar value = new SlotValue.Scalar(text.text(firstToken, endToken), single, written);
        List<Resolution> resolutions =
                values.stream().map(ResolvedValue::resolution).toList();
        return new BuiltinMatch(firstToken, endToken, value, resolutions, score, rule);
    }

    /**
     * Those that are found from the first token on, each behind the last one.
     *
     * @param beginningAt the match that begins with a token
     */
    static List<BuiltinMatch> oneAfterAnother(TokenizedText text, IntFunction<Optional<BuiltinMatch>> beginningAt) {
        List<BuiltinMatch> matches = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            Optional<BuiltinMatch> match = beginningAt.apply(at);
            match.ifPresent(matches::add);
            at = match.map(BuiltinMatch::endToken).orElse(at + 1);
        }
        return matches;
    }

    /** The same as an answer: the share of the utterance that it explains is its score. */
    BuiltinMatch explaining(TokenizedText text) {
        return withScore(Carriers.share(text, firstToken, endToken));
    }

    /** How many tokens it has. */
    public int length() {
        return endToken - firstToken;
    }

    /** Those of them that lie in no other one, by where they begin. */
    static List<BuiltinMatch> outermost(List<BuiltinMatch> matches) {
        List<BuiltinMatch> outermost = new ArrayList<>();
        int furthestEnd = 0;
        for (BuiltinMatch match : matches.stream().sorted(WIDEST_FIRST).toList()) {
            if (match.endToken > furthestEnd) {
                outermost.add(match);
                furthestEnd = match.endToken;
            }
        }
        return outermost;
    }

    /** The same with another score. */
    public BuiltinMatch withScore(double newScore) {
        return new BuiltinMatch(firstToken, endToken, value, resolutions, newScore, rule);
    }

    /** The same at another place. */
    BuiltinMatch at(int newFirstToken, int newEndToken) {
        return new BuiltinMatch(newFirstToken, newEndToken, value, resolutions, score, rule);
    }
}
