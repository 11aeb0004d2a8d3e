package dev.loquat.turn;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.UserInput;
import dev.loquat.session.SessionKey;
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
 */
public record TurnRequest(
        BotSnapshot bot,
        BotLocale locale,
        SessionKey key,
        UserInput input,
        Optional<SessionStateChange> sessionState,
        String responseContentType) {

    /** The type of a reply of text. */
    public static final String TEXT = "text/plain; charset=utf-8";
}
