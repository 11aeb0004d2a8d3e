package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Confirmation;
import dev.loquat.exchange.tree.Members;
import java.util.Optional;

/** The question whether to go ahead. */
final class ConfirmationForm {

    private static final String PROMPT = "promptSpecification";

    private final PromptForm prompts;
    private final OutcomeForm outcomes;
    private final HookForm hooks;

    ConfirmationForm(ResponseForm responses) {
        this.prompts = new PromptForm(responses);
        this.outcomes = new OutcomeForm(responses);
        this.hooks = new HookForm(outcomes);
    }

    /** A setting without a question asks nothing. */
    Optional<Confirmation> read(ObjectNode json) {
        return Members.object(json, PROMPT)
                .map(prompt -> new Confirmation(
                        prompts.read(prompt),
                        Members.flag(json, "isActive", true),
                        outcomes.read(json, "confirmation"),
                        outcomes.read(json, "declination"),
                        outcomes.read(json, "failure"),
                        hooks.read(json),
                        hooks.readElicitation(json)));
    }

    ObjectNode write(Confirmation confirmation) {
        return new Written()
                .object(PROMPT, prompts.write(confirmation.prompt()))
                .flag("isActive", confirmation.isActive())
                .all(outcomes.write(confirmation.confirmation(), "confirmation"))
                .all(outcomes.write(confirmation.declination(), "declination"))
                .all(outcomes.write(confirmation.failure(), "failure"))
                .all(hooks.write(confirmation.hook(), confirmation.elicitationHook()))
                .json();
    }
}
