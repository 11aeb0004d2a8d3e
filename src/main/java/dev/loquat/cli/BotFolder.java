package dev.loquat.cli;

import dev.loquat.bot.catalog.BotCatalog;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.FolderCatalog;
import dev.loquat.bot.yaml.InvalidBot;
import dev.loquat.runtime.Loquat;
import dev.loquat.runtime.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The bots that a command is about: all of a folder, one of them, or the one whose folder was named.
 *
 * @param settings the settings, with the folder to read
 * @param name the name or id of the one bot; empty for all
 */
record BotFolder(Settings settings, Optional<String> name) {

    /** What {@code BOT} on the command line stands for. */
    static BotFolder of(Settings settings, Optional<String> bot) {
        Optional<Path> folder = bot.map(Path::of).filter(path -> Files.isRegularFile(path.resolve("bot.yaml")));
        return folder.map(path -> new BotFolder(settings.withBots(path), Optional.empty()))
                .orElseGet(() -> new BotFolder(settings, bot));
    }

    /**
     * The bots.
     *
     * @throws dev.loquat.bot.catalog.UnknownBot when there is none of this name
     */
    List<BotSnapshot> bots(Loquat loquat) {
        return name.map(bot -> List.of(loquat.bot(bot, BotCatalog.TEST_ALIAS_ID)))
                .orElseGet(loquat::bots);
    }

    /**
     * The one bot's folder, whatever is wrong with its files.
     *
     * @throws dev.loquat.bot.catalog.UnknownBot when there is none of this name
     */
    Path path() {
        return name.map(bot -> FolderCatalog.open(settings.bots()).folderOf(bot))
                .orElse(settings.bots());
    }

    /**
     * The one bot's folder as it is, for commands that need nothing but its files.
     *
     * @throws dev.loquat.bot.catalog.UnknownBot when there is none of this name
     * @throws InvalidBot when its files have errors
     */
    BotSnapshot draft() {
        FolderCatalog catalog = FolderCatalog.open(settings.bots());
        return name.map(bot -> catalog.bot(bot, BotCatalog.TEST_ALIAS_ID))
                .or(() -> catalog.bots().stream().findFirst())
                .orElseThrow(() -> new InvalidBot(catalog.problems()));
    }

    /**
     * The one bot.
     *
     * @throws dev.loquat.bot.catalog.UnknownBot when there is none of this name
     * @throws InvalidBot when its files have errors
     */
    BotSnapshot bot(Loquat loquat) {
        return bots(loquat).stream().findFirst().orElseThrow(() -> new InvalidBot(loquat.fileProblems()));
    }
}
