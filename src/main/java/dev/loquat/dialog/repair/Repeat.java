package dev.loquat.dialog.repair;

import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.Repair;
import java.util.Optional;

/** "Say that again": the last messages once more. It costs no attempt at the pending question. */
final class Repeat implements RepairRule {

    private static final String WORDS = "There is nothing to say again.";

    @Override
    public String signature() {
        return "AMAZON.RepeatIntent";
    }

    @Override
    public Optional<Repair> repair() {
        return Optional.of(Repair.REPEAT);
    }

    /** Who was asked without words is asked again. */
    @Override
    public Optional<Mended> mend(ConversationState state) {
        if (!state.lastMessages().isEmpty()) {
            return Optional.of(new Mended(state, Optional.empty(), Mended.Then.SAY_AGAIN));
        }
        return Optional.of(
                state.sessionState().intentInProgress().isPresent()
                        ? new Mended(state, Optional.empty(), Mended.Then.ASK_AGAIN)
                        : new Mended(state, Optional.of(WORDS), Mended.Then.WAIT));
    }
}
