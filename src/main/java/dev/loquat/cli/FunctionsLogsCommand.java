package dev.loquat.cli;

import dev.loquat.fulfillment.journal.LogFile;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code loquat functions logs}: what a function has said. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "Show what a function has said, between Lambda's lines about each call.",
        footer = {"", "Example: loquat functions logs book-trip book-hotel -f"})
final class FunctionsLogsCommand implements Callable<Integer> {

    private static final int POLL_MILLIS = 200;

    @Mixin
    private BotArgument bot = new BotArgument();

    @Parameters(index = "1", paramLabel = "FUNCTION", description = "The function's name.")
    private String function = "";

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "100",
            description = "How many of the last lines (default: ${DEFAULT-VALUE}).")
    private int lines = 100;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what it says from now on, until interrupted.")
    private boolean isFollowed;

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.standard();
        BotFolder folder = bot.folder();
        LogFile log =
                new LogFile(folder.settings().functions(), folder.draft().bot().name(), function);
        List<String> last = log.last(lines);
        last.forEach(terminal::result);
        if (last.isEmpty()) {
            terminal.note("Nothing yet.");
        }
        while (isFollowed) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            log.more().forEach(terminal::result);
        }
        return ExitCode.OK;
    }
}
