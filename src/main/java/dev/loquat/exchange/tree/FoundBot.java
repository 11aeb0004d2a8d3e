package dev.loquat.exchange.tree;

import dev.loquat.exchange.report.CompatibilityReport;

/**
 * A bot as it was found somewhere.
 *
 * @param place where it stands, by which it can be told from others beside it
 * @param tree the bot
 * @param report what became of it on the way into canonical form
 */
public record FoundBot(String place, BotTree tree, CompatibilityReport report) {}
