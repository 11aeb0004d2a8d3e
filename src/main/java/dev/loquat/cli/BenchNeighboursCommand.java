package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.LoquatException;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.evaluation.metrics.Percentiles;
import dev.loquat.runtime.Loquat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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

    private static final int MEDIAN = 50;
    private static final int NEARLY_ALL = 99;

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
            List<Double> alone = talk(loquat, bot, texts);
            Path folder = Files.createTempDirectory("loquat-neighbours");
            List<Double> beside;
            int calls;
            try (Neighbours neighbours = Neighbours.begin(loquat, folder)) {
                terminal.note("loquat: beside functions that behave badly for " + seconds + " s");
                beside = talk(loquat, bot, texts);
                calls = neighbours.calls();
            }
            terminal.result(json ? json(alone, beside, calls).toString() : table(alone, beside, calls));
            return percentiles(beside).at(NEARLY_ALL) <= most ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** How long each turn took, in milliseconds; one that fails was answered too. */
    private List<Double> talk(Loquat loquat, BotSnapshot bot, List<List<String>> texts) {
        List<Double> millis = new ArrayList<>();
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
        return millis;
    }

    private static void say(CliConversation session, String text) {
        try {
            session.say(text);
        } catch (LoquatException e) {
            Terminal.standard().note("loquat: " + e.getMessage());
        }
    }

    private static String table(List<Double> alone, List<Double> beside, int calls) {
        return String.format(
                Locale.ROOT,
                "              turns     p50 ms     p99 ms%nalone       %7d  %9.2f  %9.2f%n"
                        + "neighbours  %7d  %9.2f  %9.2f   (%d calls of functions that behave badly)",
                alone.size(),
                percentiles(alone).at(MEDIAN),
                percentiles(alone).at(NEARLY_ALL),
                beside.size(),
                percentiles(beside).at(MEDIAN),
                percentiles(beside).at(NEARLY_ALL),
                calls);
    }

    private static ObjectNode json(List<Double> alone, List<Double> beside, int calls) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        round(json.putObject("alone"), alone);
        round(json.putObject("neighbours"), beside).put("calls", calls);
        return json;
    }

    private static ObjectNode round(ObjectNode json, List<Double> millis) {
        return json.put("turns", millis.size())
                .put("p50Ms", percentiles(millis).at(MEDIAN))
                .put("p99Ms", percentiles(millis).at(NEARLY_ALL));
    }

    private static Percentiles percentiles(List<Double> millis) {
        return Percentiles.of(millis.stream().mapToDouble(Double::doubleValue));
    }
}
