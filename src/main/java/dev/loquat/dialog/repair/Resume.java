package dev.loquat.dialog.repair;

import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.Repair;
import java.util.Optional;

/** "Continue": back to the intent that was left last, or to the pending question. */
final class Resume implements RepairRule {

    private static final String WORDS = "There is nothing to go on with.";

    @Override
    public String signature() {
        return "AMAZON.ResumeIntent";
    }

    @Override
    public Optional<Repair> repair() {
        return Optional.empty();
    }

    @Override
    public Optional<Mended> mend(ConversationState state) {
        if (state.sessionState().intentInProgress().isPresent()) {
            return Optional.of(new Mended(state, Optional.empty(), Mended.Then.ASK_AGAIN));
        }
        return Optional.of(
                state.suspended().isEmpty()
                        ? new Mended(state, Optional.of(WORDS), Mended.Then.WAIT)
                        : new Mended(state, Optional.empty(), Mended.Then.COME_BACK));
    }
}
