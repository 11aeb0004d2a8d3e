/**
 * What a user may say to any bot, whatever it is about: yes and no in many wordings, "never mind", "start over", and the
 * words that take something back. Rows of phrases, read as a whole or as the beginning of an utterance.
 */
@NullMarked
package dev.loquat.nlu.repair;

import org.jspecify.annotations.NullMarked;
