package dev.loquat.dialog.repair;

import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.Repair;
import java.util.Optional;

/** "Help": the bot's own words about itself, then the pending question again. It costs no attempt. */
final class Help implements RepairRule {

    @Override
    public String signature() {
        return "AMAZON.HelpIntent";
    }

    @Override
    public Optional<Repair> repair() {
        return Optional.of(Repair.HELP);
    }

    /** With no question pending, help is an intent like any other: what there is to say only the bot knows. */
    @Override
    public Optional<Mended> mend(ConversationState state) {
        return state.sessionState().intentInProgress().isEmpty()
                ? Optional.empty()
                : Optional.of(new Mended(state, Optional.empty(), Mended.Then.ASK_AGAIN));
    }
}
