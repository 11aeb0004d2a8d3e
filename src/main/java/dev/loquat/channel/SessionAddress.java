package dev.loquat.channel;

import dev.loquat.access.Principal;

/**
 * A session as a path names it, its parts decoded, and who names it.
 *
 * @param bot the bot's id or its name
 * @param aliasId the alias
 * @param localeId the locale
 * @param sessionId the client's name for the session
 * @param caller who asks for it: of another caller's session nobody learns that there is one
 */
public record SessionAddress(String bot, String aliasId, String localeId, String sessionId, Principal caller) {}
