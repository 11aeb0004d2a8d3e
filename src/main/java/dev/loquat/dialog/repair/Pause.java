package dev.loquat.dialog.repair;

import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.Repair;
import java.util.Optional;

/** "Pause": the intent in progress waits until the user wants to go on. */
final class Pause implements RepairRule {

    private static final String WORDS = "Okay. Say \"continue\" when you want to go on.";

    @Override
    public String signature() {
        return "AMAZON.PauseIntent";
    }

    @Override
    public Optional<Repair> repair() {
        return Optional.empty();
    }

    /** With nothing in progress there is nothing to pause. */
    @Override
    public Optional<Mended> mend(ConversationState state) {
        boolean isBusy = state.sessionState().intentInProgress().isPresent();
        return Optional.of(new Mended(state, Optional.of(WORDS), isBusy ? Mended.Then.SUSPEND : Mended.Then.WAIT));
    }
}
