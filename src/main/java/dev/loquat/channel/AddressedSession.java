package dev.loquat.channel;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.UserInput;
import dev.loquat.session.SessionKey;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.TurnRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A session's address with what it leads to.
 *
 * @param bot the bot
 * @param locale the locale
 * @param key what names the session, with the bot's id even where the path has its name
 */
public record AddressedSession(BotSnapshot bot, BotLocale locale, SessionKey key) {

    /** From Lex's runtime model. */
    private static final Pattern SESSION_ID = Pattern.compile("[0-9a-zA-Z._:-]{2,100}");

    /**
     * Looks an address up.
     *
     * @throws dev.loquat.bot.catalog.UnknownBot when there is no such bot, alias or locale
     * @throws RequestRejected when the session's id is not one
     */
    public static AddressedSession find(SessionAddress address, Conversations conversations) {
        if (!SESSION_ID.matcher(address.sessionId()).matches()) {
            throw RequestRejected.invalid("sessionId is '" + shortened(address.sessionId())
                    + "', expected 2 to 100 characters of 0-9, a-z, A-Z, '.', '_', ':' and '-'");
        }
        BotSnapshot bot = conversations.bot(address.bot(), address.aliasId(), address.localeId(), address.sessionId());
        BotLocale locale = conversations.locale(bot, address.localeId());
        return new AddressedSession(
                bot, locale, new SessionKey(bot.bot().id(), bot.aliasId(), locale.id(), address.sessionId()));
    }

    /**
     * The same session with the bot as its next turn meets it, which may have been edited since.
     *
     * @throws dev.loquat.bot.catalog.UnknownBot when there is no such bot, alias or locale any more
     */
    public AddressedSession again(Conversations conversations) {
        BotSnapshot now = conversations.bot(key.botId(), key.aliasId(), key.localeId(), key.sessionId());
        return new AddressedSession(now, conversations.locale(now, key.localeId()), key);
    }

    /** A turn of this session that is answered with text. */
    public TurnRequest turn(UserInput input, Optional<SessionStateChange> sessionState) {
        return turn(input, sessionState, TurnRequest.TEXT);
    }

    /**
     * A turn of this session.
     *
     * @param responseContentType what it is answered with
     */
    public TurnRequest turn(UserInput input, Optional<SessionStateChange> sessionState, String responseContentType) {
        return new TurnRequest(bot, locale, key, input, sessionState, responseContentType);
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
