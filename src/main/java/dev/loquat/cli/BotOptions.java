package dev.loquat.cli;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.nlu.model.NluModels;
import dev.loquat.runtime.Loquat;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The one bot that a command is about. */
final class BotOptions {

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(
            index = "0",
            paramLabel = "BOT",
            description = "A bot's name or id under --bots, or a path to its folder.")
    private String bot = "";

    @Option(
            names = "--locale",
            paramLabel = "ID",
            description = "The language, such as en_US (default: the bot's first).")
    private Optional<String> locale = Optional.empty();

    /** Loquat with sessions in memory, so that a command runs beside a server. */
    Loquat open(Terminal terminal) {
        return Loquat.open(folder().settings(), Clock.system(ZoneId.systemDefault()), new TerminalProgress(terminal));
    }

    /** What trains and understands, with models of its own. */
    NluModels models() {
        return options.models();
    }

    /** The longest text of one turn, in characters. */
    int maxTextLength() {
        return options.maxTextLength();
    }

    /** The bot itself. */
    BotSnapshot bot(Loquat loquat) {
        return folder().bot(loquat);
    }

    /** The bot in the language that is asked for. */
    BotLocale locale(Loquat loquat, BotSnapshot snapshot) {
        return loquat.locale(
                snapshot, locale.orElseGet(() -> snapshot.bot().locales().get(0).id()));
    }

    private BotFolder folder() {
        return BotFolder.of(options.settings().withSessionsInMemory(), Optional.of(bot));
    }
}
