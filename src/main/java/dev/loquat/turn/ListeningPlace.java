package dev.loquat.turn;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.session.SessionKey;

/**
 * Where in a conversation somebody speaks, which suggests what they are likely to say.
 *
 * @param locale the bot in the language of the session
 * @param key the session
 * @param wanted what the client wants the session to be like before the turn
 */
public record ListeningPlace(BotLocale locale, SessionKey key, SessionStateChange wanted) {

    /** The place where the last turn left the session. */
    public ListeningPlace(BotLocale locale, SessionKey key) {
        this(locale, key, SessionStateChange.NONE);
    }
}
