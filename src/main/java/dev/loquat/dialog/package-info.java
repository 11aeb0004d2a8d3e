/**
 * Pure decisions: what the bot does next. It reads no clock, draws no random number and calls nothing; it returns a
 * {@link dev.loquat.dialog.Step} for the turn to act on.
 *
 * <p>The way of an utterance: {@code DialogEngine} hands it to {@code Repairing} first, then to whoever asked the pending
 * question ({@code Elicitation}, {@code Confirming}), or to {@code Beginning} when there is none. {@code IntentSwitch} says
 * whether it is an answer or a change of mind; an intent that is left for another one waits in {@code Suspension}.
 *
 * <p>What has happened then is a {@code Point}: the intent has begun, a slot has got its value, the user has said yes. From point
 * to point leads the {@code Path}: what the bot's author says follows, branches first, then {@code NextSteps}; where the author
 * is silent {@code DefaultPath} decides from the state alone. It comes to rest at a question ({@code Question}), at a function or
 * at the end ({@code Closing}). {@code DialogHook} knows when the dialog function has a word, {@code Fulfilling} calls the other
 * one, and {@code HookAnswer} does as they say. All of them hand on a {@code Progress}, with the {@code Trail} of the turn.
 */
@NullMarked
package dev.loquat.dialog;

import org.jspecify.annotations.NullMarked;
