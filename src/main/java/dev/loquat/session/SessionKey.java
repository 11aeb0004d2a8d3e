package dev.loquat.session;

/**
 * What names a session.
 *
 * @param botId the bot's id
 * @param aliasId the alias, such as {@code TSTALIASID}
 * @param localeId the locale, such as {@code en_US}
 * @param sessionId the client's name for it
 * @param owner whose it is; empty where callers have no names, who then share their sessions
 */
public record SessionKey(String botId, String aliasId, String localeId, String sessionId, String owner) {

    /** No session's id holds it, so that nobody can name another's session. */
    private static final char SEPARATOR = '!';

    /** A session that is nobody's. */
    public SessionKey(String botId, String aliasId, String localeId, String sessionId) {
        this(botId, aliasId, localeId, sessionId, "");
    }

    /** The name under which it is kept: the client's, with the owner's before it. */
    public String ownedSessionId() {
        return owner.isEmpty() ? sessionId : owner + SEPARATOR + sessionId;
    }
}
