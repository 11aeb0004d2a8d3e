package dev.loquat.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loquat functions queue}: events for which nobody waits. */
@Command(
        name = "queue",
        mixinStandardHelpOptions = true,
        description = "Show how many events wait for functions, and which have failed for good.",
        footer = {"", "Example: loquat functions queue --address http://127.0.0.1:8080"})
final class FunctionsQueueCommand implements Callable<Integer> {

    @Mixin
    private QueueOptions queue = new QueueOptions();

    @Option(names = "--json", description = "Print one JSON object, with the events themselves.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        JsonNode state = queue.state();
        if (json) {
            terminal.result(state.toString());
            return ExitCode.OK;
        }
        terminal.result(String.format(Locale.ROOT, "%-50s %9s %9s", "function", "queued", "dead"));
        state.path("functions")
                .forEach(row -> terminal.result(String.format(
                        Locale.ROOT,
                        "%-50s %9d %9d",
                        address(row),
                        row.path("queued").asLong(),
                        row.path("dead").asLong())));
        state.path("deadLetters")
                .forEach(row -> terminal.result(row.path("event").asText() + "  "
                        + row.path("failedAt").asText() + "  " + address(row) + "  "
                        + row.path("failure").asText()));
        return ExitCode.OK;
    }

    private static String address(JsonNode row) {
        return row.path("botId").asText() + "/" + row.path("aliasId").asText() + "/"
                + row.path("function").asText();
    }
}
