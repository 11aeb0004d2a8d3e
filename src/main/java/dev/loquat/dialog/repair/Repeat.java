package dev.loquat.dialog.repair;

import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.Repair;
import java.util.Optional;

/** "Say that again": the last messages once more. It costs no attempt at the pending question. */
final class Repeat implements RepairRule {

    @Override
    public String signature() {
        return "AMAZON.RepeatIntent";
    }

    @Override
    public Optional<Repair> repair() {
        return Optional.of(Repair.REPEAT);
    }

    @Override
    public Optional<Mended> mend(ConversationState state) {
        return state.lastMessages().isEmpty()
                ? Optional.empty()
                : Optional.of(new Mended(state, Optional.empty(), Mended.Then.SAY_AGAIN));
    }
}
