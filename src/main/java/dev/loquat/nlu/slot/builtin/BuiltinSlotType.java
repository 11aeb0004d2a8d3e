package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.util.List;
import java.util.Optional;

/**
 * A slot type that every bot has without declaring it, such as {@code AMAZON.Date}. Implementations are immutable: any number
 * of threads may share one, and the same text in the same context always reads the same.
 */
public interface BuiltinSlotType {

    /** Its name, such as {@code AMAZON.Date}. */
    String name();

    /**
     * All stretches of a free utterance that are values of this type. Only what is one by itself is found: the hour in
     * "at seven" is a time, "seven" is none.
     *
     * @return none of them within another one, by where they begin; they may overlap
     */
    List<BuiltinMatch> find(TokenizedText text, BuiltinContext context);

    /**
     * Reads an utterance as the answer to a question for this type. Here more counts than in {@link #find}: "seven" is a
     * time, any name is a name, and the words around the value ("it's", "my name is", "please") are left aside.
     *
     * @return the value with the share of the utterance that it explains as its score; empty when it is no answer
     */
    Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context);

    /** A stretch of an utterance, if all of it is one value that {@link #find} finds in these words. */
    default Optional<BuiltinMatch> find(TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        TokenizedText stretch = Tokenizer.tokenize(text.text(firstToken, endToken));
        return find(stretch, context).stream()
                .filter(match -> match.length() == stretch.size())
                .findFirst()
                .map(match -> match.at(firstToken, endToken));
    }

    /** A stretch of an utterance, if all of it answers a question for this type. */
    default Optional<BuiltinMatch> answer(TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        TokenizedText stretch = Tokenizer.tokenize(text.text(firstToken, endToken));
        return answer(stretch, context)
                .filter(match -> match.length() == stretch.size())
                .map(match -> match.at(firstToken, endToken));
    }
}
