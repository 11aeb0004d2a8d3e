package dev.loquat.bot.catalog;

import dev.loquat.bot.Alias;
import dev.loquat.bot.Bot;
import java.nio.file.Path;
import java.util.Map;

/**
 * One version of a bot as it was read.
 *
 * @param bot the bot
 * @param folder where it lies, with its functions' code
 * @param version {@code DRAFT}, or the number under which it was published
 * @param revision tells the draft from itself before an edit: the edits that this process has seen; 0 for a published version
 * @param alias the alias through which it was found
 */
public record BotSnapshot(Bot bot, Path folder, String version, long revision, Alias alias) {

    /** A snapshot behind an alias of which nothing is known but its names. */
    public BotSnapshot(Bot bot, Path folder, String version, String aliasId, String aliasName) {
        this(bot, folder, version, 0, new Alias(aliasName, aliasId, version, Map.of()));
    }

    /** The alias's id. */
    public String aliasId() {
        return alias.id();
    }

    /** The alias's name. */
    public String aliasName() {
        return alias.name();
    }

    /** Which state of the bot it is. */
    public Edition edition() {
        return new Edition(bot.id(), version, revision);
    }

    /** Whether it is the folder itself, which may be edited. */
    public boolean isDraft() {
        return version.equals(Alias.DRAFT);
    }

    /** The same version as it was read, with another alias. */
    BotSnapshot withAlias(Alias other) {
        return new BotSnapshot(bot, folder, version, revision, other);
    }

    /** The same version as clients of another alias find it. */
    BotSnapshot behind(Alias other) {
        return new BotSnapshot(AliasFunctions.resolve(bot, other), folder, version, revision, other);
    }
}
