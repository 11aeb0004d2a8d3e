package dev.loquat.channel;

import dev.loquat.access.Principal;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.UnknownBot;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.UserInput;
import dev.loquat.session.SessionKey;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.ListeningPlace;
import dev.loquat.turn.TurnRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A session's address with what it leads to.
 *
 * @param bot the bot
 * @param locale the locale
 * @param key what names the session, with the bot's id even where the path has its name
 * @param caller who speaks
 */
public record AddressedSession(BotSnapshot bot, BotLocale locale, SessionKey key, Principal caller) {

    /** From Lex's runtime model. */
    private static final Pattern SESSION_ID = Pattern.compile("[0-9a-zA-Z._:-]{2,100}");

    /**
     * Looks an address up.
     *
     * @throws dev.loquat.bot.catalog.UnknownBot when there is no such bot, alias or locale
     * @throws RequestRejected when the session's id is not one
     * @throws dev.loquat.access.AccessDenied when the bot is none of the caller's business
     */
    public static AddressedSession find(SessionAddress address, Conversations conversations) {
        requireSessionId(address.sessionId());
        Principal caller = address.caller();
        BotSnapshot now = served(address, conversations);
        caller.requireBot(now.bot().id(), now.bot().name(), now.aliasId(), now.aliasName());
        SessionKey key =
                new SessionKey(now.bot().id(), now.aliasId(), address.localeId(), address.sessionId(), caller.owner());
        BotSnapshot bot = conversations.bot(key);
        return new AddressedSession(bot, conversations.locale(bot, address.localeId()), key, caller);
    }

    /** Who may not speak with every bot does not learn from a failure which ones there are. */
    private static BotSnapshot served(SessionAddress address, Conversations conversations) {
        try {
            return conversations.bot(address.bot(), address.aliasId());
        } catch (UnknownBot e) {
            throw address.caller().grants().allowEveryBot()
                    ? e
                    : address.caller().noAccess();
        }
    }

    /**
     * Guards a session's id.
     *
     * @throws RequestRejected when it is not one
     */
    public static void requireSessionId(String sessionId) {
        if (!SESSION_ID.matcher(sessionId).matches()) {
            throw RequestRejected.invalid("sessionId is '" + shortened(sessionId)
                    + "', expected 2 to 100 characters of 0-9, a-z, A-Z, '.', '_', ':' and '-'");
        }
    }

    /**
     * The same session with the bot as its next turn meets it, which may have been edited since.
     *
     * @throws dev.loquat.bot.catalog.UnknownBot when there is no such bot, alias or locale any more
     */
    public AddressedSession again(Conversations conversations) {
        BotSnapshot now = conversations.bot(key);
        return new AddressedSession(now, conversations.locale(now, key.localeId()), key, caller);
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
        return new TurnRequest(bot, locale, key, input, sessionState, responseContentType)
                .withCallerAttributes(caller.attributes());
    }

    /**
     * Where in this session somebody speaks.
     *
     * @param sessionState the state that the turn will be taken in, where the client says so
     */
    public ListeningPlace listening(Optional<SessionStateChange> sessionState) {
        return new ListeningPlace(locale, key, sessionState.orElse(SessionStateChange.NONE));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
