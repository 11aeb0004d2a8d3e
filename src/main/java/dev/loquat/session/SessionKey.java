package dev.loquat.session;

/**
 * What names a session.
 *
 * @param botId the bot's id
 * @param aliasId the alias, such as {@code TSTALIASID}
 * @param localeId the locale, such as {@code en_US}
 * @param sessionId the client's name for it
 */
public record SessionKey(String botId, String aliasId, String localeId, String sessionId) {}
