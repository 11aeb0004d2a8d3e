package dev.loquat.dialog.repair;

import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.Repair;
import java.util.Optional;

/** "Never mind": the intent in progress is dropped, those that were left for it are not. */
final class Cancel implements RepairRule {

    private static final String WORDS = "Okay, never mind.";

    @Override
    public String signature() {
        return "AMAZON.CancelIntent";
    }

    @Override
    public Optional<Repair> repair() {
        return Optional.of(Repair.CANCEL);
    }

    @Override
    public Optional<Mended> mend(ConversationState state) {
        return Optional.of(new Mended(state, Optional.of(WORDS), Dropping.then(state)));
    }
}
