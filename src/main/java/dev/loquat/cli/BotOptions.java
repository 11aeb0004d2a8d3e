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

/** The one bot that a command is about. */
final class BotOptions {

    @Mixin
    private BotArgument bot = new BotArgument();

    @Option(
            names = "--locale",
            paramLabel = "ID",
            description = "The language, such as en_US (default: the bot's first).")
    private Optional<String> locale = Optional.empty();

    /** Loquat with sessions in memory, so that a command runs beside a server. */
    Loquat open(Terminal terminal) {
        return Loquat.open(
                bot.folderWithSessionsInMemory().settings(),
                Clock.system(ZoneId.systemDefault()),
                new TerminalProgress(terminal));
    }

    /** What trains and understands, with models of its own. */
    NluModels models() {
        return bot.settings().models();
    }

    /** The longest text of one turn, in characters. */
    int maxTextLength() {
        return bot.settings().maxTextLength();
    }

    /** The bot itself. */
    BotSnapshot bot(Loquat loquat) {
        return bot.folderWithSessionsInMemory().bot(loquat);
    }

    /** The bot in the language that is asked for. */
    BotLocale locale(Loquat loquat, BotSnapshot snapshot) {
        return loquat.locale(
                snapshot, locale.orElseGet(() -> snapshot.bot().locales().get(0).id()));
    }
}
