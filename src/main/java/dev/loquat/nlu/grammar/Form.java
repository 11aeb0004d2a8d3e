package dev.loquat.nlu.grammar;

import dev.loquat.nlu.text.TokenizedText;
import java.util.Optional;

/**
 * Tokens that are a value by the form that they have together.
 *
 * @param endToken the token behind the last one
 * @param value what they mean; a value with {@code equals}
 */
public record Form(int endToken, Object value) {

    /** Reads values by their form. */
    @FunctionalInterface
    public interface Reader {

        /** The value that begins with this token, if one does. */
        Optional<Form> read(TokenizedText text, int firstToken);
    }
}
