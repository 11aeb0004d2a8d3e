/**
 * Why an utterance is read as it is, for whoever asks: what the understanding knows about itself, in numbers and words that any
 * stage or channel can show.
 */
@NullMarked
package dev.loquat.conversation.explanation;

import org.jspecify.annotations.NullMarked;
