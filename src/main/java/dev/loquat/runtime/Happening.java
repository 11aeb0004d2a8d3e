package dev.loquat.runtime;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loquat.bot.ConversationEventKind;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.observability.TurnLine;
import dev.loquat.session.SessionKey;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that happened in a conversation.
 *
 * @param botId the bot's id
 * @param aliasId the alias's id
 * @param kinds what happened
 * @param intent the intent that it is about; empty when there is none
 * @param body what a function is told of it, made when one wants to know
 */
record Happening(
        String botId, String aliasId, List<ConversationEventKind> kinds, String intent, Supplier<String> body) {

    /** A turn, told as the conversation log has it. */
    static Happening turn(TurnRequest request, TurnReply reply, Clock clock) {
        Optional<SessionIntent> intent = reply.sessionState().intent();
        List<ConversationEventKind> kinds = new ArrayList<>(List.of(ConversationEventKind.TURN));
        intent.map(SessionIntent::state).ifPresent(state -> {
            if (state == IntentState.FULFILLED) {
                kinds.add(ConversationEventKind.INTENT_FULFILLED);
            } else if (state == IntentState.FAILED) {
                kinds.add(ConversationEventKind.INTENT_FAILED);
            }
        });
        if (reply.trace().isMissed()) {
            kinds.add(ConversationEventKind.MISSED_UTTERANCE);
        }
        return new Happening(
                request.key().botId(),
                request.key().aliasId(),
                kinds,
                intent.map(SessionIntent::name).orElse(""),
                () -> TurnLine.of(request, reply, clock.instant()));
    }

    /** A session that a client has ended. */
    static Happening end(SessionKey session) {
        return new Happening(
                session.botId(),
                session.aliasId(),
                List.of(ConversationEventKind.SESSION_ENDED),
                "",
                () -> JsonNodeFactory.instance
                        .objectNode()
                        .put("sessionId", session.sessionId())
                        .set(
                                "bot",
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("id", session.botId())
                                        .put("aliasId", session.aliasId())
                                        .put("localeId", session.localeId()))
                        .toString());
    }
}
