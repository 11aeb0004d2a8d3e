package dev.loquat.bot;

import java.util.Optional;

/**
 * What follows when a slot that was asked for has got its value, or has not.
 *
 * @param captured what follows when it has
 * @param failure what follows when the retries are used up
 * @param hook where the dialog function may be called when it has got its value
 * @param elicitationHook whether the dialog function is called on turns that ask for it
 */
public record SlotCapture(
        Outcome captured, Outcome failure, Optional<CodeHook> hook, Optional<CodeHook.Elicitation> elicitationHook) {

    /** The intent goes on with its next slot. */
    public static final SlotCapture NONE =
            new SlotCapture(Outcome.NONE, Outcome.NONE, Optional.empty(), Optional.empty());
}
