package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.FileTree;
import dev.loquat.LoquatException;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.evaluation.metrics.Percentiles;
import dev.loquat.runtime.Loquat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loquat bench neighbours}: what functions that behave badly do to the turns of another bot. */
@Command(
        name = "neighbours",
        mixinStandardHelpOptions = true,
        description =
                "Hold a bot's test conversations, first alone and then while a function burns the processor, another"
                        + " fills memory and a third forks; exit code 1 when the slowest turns are too slow.")
final class BenchNeighboursCommand implements Callable<Integer> {

    @Mixin
    private BotOptions options = new BotOptions();

    @Option(names = "--seconds", description = "How long each of both is (default: ${DEFAULT-VALUE}).")
    private int seconds = 20;

    @Option(
            names = "--most",
            paramLabel = "MS",
            description = "What 99 of 100 turns beside the functions may take (default: ${DEFAULT-VALUE}).")
    private double most = 50;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private int conversations;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = Terminal.standard();
        try (Loquat loquat = options.open(terminal)) {
            BotSnapshot bot = options.bot(loquat);
            List<List<String>> texts = TestTexts.of(bot);
            terminal.note("loquat: warming up, and then alone for " + seconds + " s");
            talk(loquat, bot, texts);
            Percentiles alone = talk(loquat, bot, texts);
            Path folder = Files.createTempDirectory("loquat-neighbours");
            Percentiles beside;
            int calls;
            try (Neighbours neighbours = Neighbours.begin(loquat, folder)) {
                terminal.note("loquat: beside functions that behave badly for " + seconds + " s");
                beside = talk(loquat, bot, texts);
                calls = neighbours.calls();
            } finally {
                FileTree.delete(folder);
            }
            terminal.result(json ? json(alone, beside, calls).toString() : table(alone, beside, calls));
            return beside.at(99) <= most ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** How long each turn took, in milliseconds; one that fails was answered too. */
    private Percentiles talk(Loquat loquat, BotSnapshot bot, List<List<String>> texts) {
        DoubleStream.Builder millis = DoubleStream.builder();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            List<String> conversation = texts.get(conversations % texts.size());
            CliConversation session =
                    new CliConversation(loquat, bot, options.locale(loquat, bot), "bench-" + ++conversations);
            for (String text : conversation) {
                long begun = System.nanoTime();
                say(session, text);
                millis.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return Percentiles.of(millis.build());
    }

    private static void say(CliConversation session, String text) {
        try {
            session.say(text);
        } catch (LoquatException e) {
            Terminal.standard().note("loquat: " + e.getMessage());
        }
    }

    private static String table(Percentiles alone, Percentiles beside, int calls) {
        return String.format(
                Locale.ROOT,
                "              turns     p50 ms     p99 ms%nalone       %7d  %9.2f  %9.2f%n"
                        + "neighbours  %7d  %9.2f  %9.2f   (%d calls of functions that behave badly)",
                alone.count(),
                alone.at(50),
                alone.at(99),
                beside.count(),
                beside.at(50),
                beside.at(99),
                calls);
    }

    private static ObjectNode json(Percentiles alone, Percentiles beside, int calls) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        round(json.putObject("alone"), alone);
        round(json.putObject("neighbours"), beside).put("calls", calls);
        return json;
    }

    private static ObjectNode round(ObjectNode json, Percentiles millis) {
        return json.put("turns", millis.count()).put("p50Ms", millis.at(50)).put("p99Ms", millis.at(99));
    }
}
