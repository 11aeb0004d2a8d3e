package dev.loquat.dialog.repair;

import dev.loquat.conversation.ConversationState;

/** How a conversation goes on when its intent is dropped: without an intent in progress there is none to close. */
final class Dropping {

    private Dropping() {}

    static Mended.Then then(ConversationState state) {
        boolean isBusy = state.sessionState().intentInProgress().isPresent();
        return isBusy ? Mended.Then.CLOSE : Mended.Then.WAIT;
    }
}
