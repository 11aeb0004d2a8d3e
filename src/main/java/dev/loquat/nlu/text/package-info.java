/**
 * Text as all of understanding sees it: normalised, cut into tokens, every token knowing where it stood in what the user
 * wrote. Templates, taggers and built-in slot types share this one tokenisation, so that a span found by one of them means
 * the same to the others; only the sentence encoder cuts words further.
 */
@NullMarked
package dev.loquat.nlu.text;

import org.jspecify.annotations.NullMarked;
