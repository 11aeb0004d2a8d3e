package dev.loquat.channel;

/**
 * A session as a path names it, its parts decoded.
 *
 * @param bot the bot's id or its name
 * @param aliasId the alias
 * @param localeId the locale
 * @param sessionId the client's name for the session
 */
public record SessionAddress(String bot, String aliasId, String localeId, String sessionId) {}
