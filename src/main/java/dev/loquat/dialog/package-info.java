/**
 * Pure decisions: what the bot does next. It reads no clock, draws no random number and calls nothing; it returns a
 * {@link dev.loquat.dialog.Step} for the turn to act on.
 */
@NullMarked
package dev.loquat.dialog;

import org.jspecify.annotations.NullMarked;
