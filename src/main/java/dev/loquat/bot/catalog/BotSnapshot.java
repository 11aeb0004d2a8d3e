package dev.loquat.bot.catalog;

import dev.loquat.bot.Bot;
import java.nio.file.Path;

/**
 * One version of a bot as it was read.
 *
 * @param bot the bot
 * @param folder where it lies, with its functions' code
 * @param version {@code DRAFT}, or the number under which it was published
 * @param aliasId the alias through which it was found
 * @param aliasName the alias's name
 */
public record BotSnapshot(Bot bot, Path folder, String version, String aliasId, String aliasName) {}
