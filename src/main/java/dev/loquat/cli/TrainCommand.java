package dev.loquat.cli;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.runtime.Loquat;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code loquat train}: learns what has changed. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Train the bots whose YAML has changed. Other commands do it by themselves when they have to.")
final class TrainCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "BOT", description = "One bot only (default: all).")
    private Optional<String> bot = Optional.empty();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        BotFolder folder = BotFolder.of(options.settings().withSessionsInMemory(), bot);
        try (Loquat loquat =
                Loquat.open(folder.settings(), Clock.system(ZoneId.systemDefault()), new TerminalProgress(terminal))) {
            for (BotSnapshot snapshot : folder.bots(loquat)) {
                snapshot.bot().locales().forEach(locale -> train(loquat, snapshot, locale, terminal));
            }
        }
        return ExitCode.OK;
    }

    private static void train(Loquat loquat, BotSnapshot bot, BotLocale locale, Terminal terminal) {
        long start = System.nanoTime();
        loquat.train(bot, locale);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        List<String> words = List.of(bot.bot().name(), locale.id(), "ready after", took.toMillis() + " ms");
        terminal.result(String.join(" ", words));
    }
}
