package dev.loquat.nlu.grammar;

import java.util.Optional;

/**
 * What a row makes of the parts that its template matched.
 *
 * @param <C> what meanings depend on besides the words
 */
@FunctionalInterface
public interface Meaning<C> {

    /** The meaning; a value with {@code equals}. Empty when these parts do not make sense together. */
    Optional<?> of(Parts parts, C context);
}
