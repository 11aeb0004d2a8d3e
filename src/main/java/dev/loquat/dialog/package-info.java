/**
 * Pure decisions: what the bot does next. It reads no clock, draws no random number and calls nothing; it returns a
 * {@link dev.loquat.dialog.Step} for the turn to act on.
 *
 * <p>The way of an utterance: {@code DialogEngine} hands it to {@code Repairing} first, then to whoever asked the pending
 * question ({@code Elicitation}, {@code Confirming}), or to {@code Beginning} when there is none. {@code IntentSwitch} says
 * whether it is an answer or a change of mind; an intent that is left for another one waits in {@code Suspension}. With the
 * intent changed accordingly, {@code DefaultPath} decides from the state alone what comes next: a question ({@code Question}),
 * the fulfillment ({@code Fulfilling}) or the end ({@code Closing}). A function may step in twice in a turn, once before the
 * default path and once to fulfil; {@code HookAnswer} does as it says. All of them hand on a {@code Progress}.
 */
@NullMarked
package dev.loquat.dialog;

import org.jspecify.annotations.NullMarked;
