package dev.loquat.cli;

import dev.loquat.bot.catalog.BotPublisher;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.version.PublishedVersions;
import dev.loquat.bot.version.PublishedVersions.Added;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loquat publish}: freezes a bot under the next number. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Freeze a bot as it is under the next number, for aliases to point at.")
final class PublishCommand implements Callable<Integer> {

    @Mixin
    private BotArgument bot = new BotArgument();

    @Option(names = "--description", paramLabel = "TEXT", description = "What the version is for.")
    private String description = "";

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        BotSnapshot draft = bot.folder().draft();
        Added version = BotPublisher.publish(draft, description);
        String name = draft.bot().name();
        if (!version.isNew()) {
            terminal.result(name + " has not changed since version " + version.number());
            return ExitCode.OK;
        }
        terminal.result("published " + name + " as version " + version.number());
        terminal.note("it lies in " + new PublishedVersions(draft.folder()).folder(version.number())
                + "; users meet it behind an alias: loquat alias " + name + " prod " + version.number());
        return ExitCode.OK;
    }
}
