/**
 * Lex V2's runtime words, in which all stages of a turn speak to one another: session state, dialog action,
 * interpretation, slot value. It knows what a bot is, and no stage.
 */
@NullMarked
package dev.loquat.conversation;

import org.jspecify.annotations.NullMarked;
