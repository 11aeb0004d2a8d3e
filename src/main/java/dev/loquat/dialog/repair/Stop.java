package dev.loquat.dialog.repair;

import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.Repair;
import java.util.List;
import java.util.Optional;

/** "Stop": everything is dropped, the suspended intents as well. */
final class Stop implements RepairRule {

    private static final String WORDS = "Okay.";

    @Override
    public String signature() {
        return "AMAZON.StopIntent";
    }

    @Override
    public Optional<Repair> repair() {
        return Optional.empty();
    }

    @Override
    public Optional<Mended> mend(ConversationState state) {
        return Optional.of(new Mended(state.withSuspended(List.of()), Optional.of(WORDS), Dropping.then(state)));
    }
}
