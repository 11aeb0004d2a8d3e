package dev.loquat.nlu.slot.builtin;

import dev.loquat.conversation.SlotValue;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;

/**
 * A value of a built-in type in an utterance.
 *
 * @param firstToken its first token, from 0
 * @param endToken the token behind its last one
 * @param value what was said and what it means
 * @param score how sure it is, in 0 to 1
 * @param rule which row of the grammar or which list found it, for explanations
 */
public record BuiltinMatch(int firstToken, int endToken, SlotValue.Scalar value, double score, String rule) {

    /** A match whose value means one thing. */
    static BuiltinMatch of(
            TokenizedText text, int firstToken, int endToken, String interpreted, double score, String rule) {
        SlotValue.Scalar value = SlotValue.Scalar.of(text.text(firstToken, endToken), interpreted);
        return new BuiltinMatch(firstToken, endToken, value, score, rule);
    }

    /** How many tokens it has. */
    public int length() {
        return endToken - firstToken;
    }

    /** Whether all tokens of another match are tokens of this one too. */
    boolean covers(BuiltinMatch other) {
        return firstToken <= other.firstToken && endToken >= other.endToken;
    }

    /** Those of them that lie in no other one. Quadratic, but a text has few matches that are not outermost already. */
    static List<BuiltinMatch> outermost(List<BuiltinMatch> matches) {
        return matches.stream()
                .filter(match ->
                        matches.stream().noneMatch(other -> other.length() > match.length() && other.covers(match)))
                .toList();
    }

    /** The same with another score. */
    BuiltinMatch withScore(double newScore) {
        return new BuiltinMatch(firstToken, endToken, value, newScore, rule);
    }
}
