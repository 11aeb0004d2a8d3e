package dev.loquat.bot;

import java.util.Optional;

/**
 * The question whether the bot shall go ahead.
 *
 * @param prompt the question
 * @param isActive whether it is asked
 * @param confirmation what follows a yes
 * @param declination what follows a no
 * @param failure what follows when the retries are used up
 * @param hook where the dialog function may be called after a yes
 * @param elicitationHook whether the dialog function is called on turns that ask it
 */
public record Confirmation(
        Prompt prompt,
        boolean isActive,
        Outcome confirmation,
        Outcome declination,
        Outcome failure,
        Optional<CodeHook> hook,
        Optional<CodeHook.Elicitation> elicitationHook) {

    /**
     * A question without steps of its own.
     *
     * @param declination said when the user says no
     * @param failure said when the retries are used up
     */
    public Confirmation(Prompt prompt, Response declination, Response failure) {
        this(
                prompt,
                true,
                Outcome.NONE,
                Outcome.saying(declination),
                Outcome.saying(failure),
                Optional.empty(),
                Optional.empty());
    }
}
