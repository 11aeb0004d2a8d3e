/**
 * Understanding: text and the place in the conversation go in, ranked interpretations with their evidence come out.
 */
@NullMarked
package dev.loquat.nlu;

import org.jspecify.annotations.NullMarked;
