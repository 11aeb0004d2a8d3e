package dev.loquat.bot.catalog;

/**
 * What tells one state of a bot from its others: two snapshots of one edition differ at most in their aliases.
 *
 * @param bot the bot's id
 * @param version {@code DRAFT}, or the number of a published version
 * @param revision counts the edits of the draft; 0 for a published version
 */
public record Edition(String bot, String version, long revision) {}
