package dev.loquat.nlu;

import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.SessionIntent;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Where the conversation stands when an utterance is to be understood.
 *
 * @param intent the intent in progress; empty between intents
 * @param dialogAction what the bot asked last
 * @param activeContexts the names of the active contexts; intents whose input contexts are not all among them are not
 *     eligible
 * @param now the user's time and zone, from which relative dates count
 * @param hints values that the user is expected to say
 */
public record NluContext(
        Optional<SessionIntent> intent,
        DialogAction dialogAction,
        Set<String> activeContexts,
        ZonedDateTime now,
        RuntimeHints hints) {

    /** Keeps a copy of the set. */
    public NluContext {
        activeContexts = Set.copyOf(activeContexts);
    }

    /** A place at which no values are expected in particular. */
    public NluContext(
            Optional<SessionIntent> intent, DialogAction dialogAction, Set<String> activeContexts, ZonedDateTime now) {
        this(intent, dialogAction, activeContexts, now, RuntimeHints.NONE);
    }

    /** The beginning of a conversation. */
    public static NluContext opening(ZonedDateTime now) {
        return new NluContext(Optional.empty(), DialogAction.NONE, Set.of(), now);
    }
}
