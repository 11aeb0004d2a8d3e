/**
 * How much a server bears: clients that hold real conversations, each its next turn as soon as the last one is answered.
 */
@NullMarked
package dev.loquat.evaluation.load;

import org.jspecify.annotations.NullMarked;
