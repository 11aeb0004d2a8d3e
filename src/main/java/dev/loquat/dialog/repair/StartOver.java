package dev.loquat.dialog.repair;

import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.Repair;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** "Start over": the intent in progress begins again with nothing filled. */
final class StartOver implements RepairRule {

    private static final String WORDS = "Okay, let's start over.";

    @Override
    public String signature() {
        return "AMAZON.StartOverIntent";
    }

    @Override
    public Optional<Repair> repair() {
        return Optional.of(Repair.START_OVER);
    }

    @Override
    public Optional<Mended> mend(ConversationState state) {
        Mended mended = state.sessionState()
                .intentInProgress()
                .map(intent -> new Mended(begunAgain(state, intent), Optional.of(WORDS), Mended.Then.BEGIN_AGAIN))
                .orElseGet(() -> new Mended(state, Optional.of(WORDS), Mended.Then.WAIT));
        return Optional.of(mended);
    }

    private static ConversationState begunAgain(ConversationState state, SessionIntent intent) {
        Map<String, SlotValue> unfilled = new LinkedHashMap<>(intent.slots());
        unfilled.replaceAll((slot, value) -> SlotValue.unfilled());
        SessionIntent begun =
                new SessionIntent(intent.name(), unfilled, IntentState.IN_PROGRESS, ConfirmationState.NONE);
        return state.withAttempt(0)
                .withSessionState(state.sessionState().withIntent(begun).withDialogAction(DialogAction.DELEGATE));
    }
}
