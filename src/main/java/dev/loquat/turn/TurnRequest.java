package dev.loquat.turn;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.UserInput;
import dev.loquat.session.SessionKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One turn that a channel asks for.
 *
 * @param bot the bot
 * @param locale the language of the session, one of the bot's
 * @param key the session
 * @param input what the user said
 * @param sessionState the state that the client wants the session to be in; what its parts leave out is kept
 * @param responseContentType the type of reply that the client expects
 * @param callerAttributes session attributes that are known of the caller; no client can say otherwise
 */
public record TurnRequest(
        BotSnapshot bot,
        BotLocale locale,
        SessionKey key,
        UserInput input,
        Optional<SessionStateChange> sessionState,
        String responseContentType,
        Map<String, String> callerAttributes) {

    /** The type of a reply of text. */
    public static final String TEXT = "text/plain; charset=utf-8";

    /** A turn of a caller of whom nothing is known. */
    public TurnRequest(
            BotSnapshot bot,
            BotLocale locale,
            SessionKey key,
            UserInput input,
            Optional<SessionStateChange> sessionState,
            String responseContentType) {
        this(bot, locale, key, input, sessionState, responseContentType, Map.of());
    }

    /** The same turn with what is known of the caller. */
    public TurnRequest withCallerAttributes(Map<String, String> attributes) {
        return new TurnRequest(bot, locale, key, input, sessionState, responseContentType, attributes);
    }

    /** How the session changes before the turn: as the client wants it, and with what is known of the caller. */
    SessionStateChange change(SessionState standing) {
        SessionStateChange wanted = sessionState.orElse(SessionStateChange.NONE);
        if (callerAttributes.isEmpty()) {
            return wanted;
        }
        Map<String, String> attributes =
                new LinkedHashMap<>(wanted.sessionAttributes().orElse(standing.sessionAttributes()));
        attributes.putAll(callerAttributes);
        return wanted.withSessionAttributes(attributes);
    }
}
