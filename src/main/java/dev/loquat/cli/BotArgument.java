package dev.loquat.cli;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which bot a command is about, and the settings that say where bots lie. */
final class BotArgument {

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(
            index = "0",
            paramLabel = "BOT",
            description = "A bot's name or id under --bots, or a path to its folder.")
    private String bot = "";

    /** The settings. */
    SettingsOptions settings() {
        return options;
    }

    /** The bot's folder. */
    BotFolder folder() {
        return BotFolder.of(options.settings(), Optional.of(bot));
    }

    /** The same with sessions in memory, so that a command runs beside a server. */
    BotFolder folderWithSessionsInMemory() {
        return BotFolder.of(options.settings().withSessionsInMemory(), Optional.of(bot));
    }
}
