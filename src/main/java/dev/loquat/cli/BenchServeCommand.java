package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Bot;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.evaluation.load.LoadTest;
import dev.loquat.evaluation.load.LoadTest.Round;
import dev.loquat.runtime.Loquat;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loquat bench serve}: how many turns a running server takes, and how long each. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Hold a bot's test conversations with a running server, over HTTP and again and again, with more and"
                        + " more clients at once; exit code 1 when a turn was not answered.")
final class BenchServeCommand implements Callable<Integer> {

    @Mixin
    private BotOptions options = new BotOptions();

    @Option(names = "--address", description = "Where the server is (default: ${DEFAULT-VALUE}).")
    private URI address = URI.create("http://127.0.0.1:8080");

    @Option(names = "--alias", description = "The alias to talk to (default: ${DEFAULT-VALUE}).")
    private String alias = "TSTALIASID";

    @Option(names = "--clients", split = ",", description = "How many at once, one round each (default: 1,8,64).")
    private List<Integer> clients = List.of(1, 8, 64);

    @Option(names = "--seconds", description = "How long a round is (default: ${DEFAULT-VALUE}).")
    private int seconds = 30;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description = "How long one client talks before, uncounted (default: ${DEFAULT-VALUE}).")
    private int warmUp = 30;

    @Option(names = "--header", paramLabel = "NAME=VALUE", description = "A header of every request, such as a key.")
    private Map<String, String> headers = new LinkedHashMap<>();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        LoadTest test = test(terminal);
        terminal.note("loquat: warming up for " + warmUp + " s");
        test.run(1, "bench-" + System.nanoTime(), Duration.ofSeconds(warmUp));
        List<Round> rounds = new ArrayList<>();
        for (int count : clients) {
            terminal.note("loquat: " + count + " at once for " + seconds + " s");
            rounds.add(test.run(count, "bench-" + System.nanoTime(), Duration.ofSeconds(seconds)));
        }
        terminal.result(json ? json(rounds).toString() : table(rounds));
        return rounds.stream().allMatch(round -> round.errors() == 0) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private LoadTest test(Terminal terminal) {
        try (Loquat loquat = options.open(terminal)) {
            BotSnapshot bot = options.bot(loquat);
            return new LoadTest(
                    sessions(bot.bot(), options.locale(loquat, bot).id()),
                    headers,
                    TestTexts.of(bot),
                    System::nanoTime);
        }
    }

    private URI sessions(Bot bot, String locale) {
        return address.resolve("/bots/" + bot.id() + "/botAliases/" + alias + "/botLocales/" + locale + "/sessions/");
    }

    private static String table(List<Round> rounds) {
        StringBuilder table = new StringBuilder(
                "clients   turns/s     p50 ms     p90 ms     p99 ms    turns  errors  MB before   MB after\n");
        for (Round round : rounds) {
            table.append(String.format(
                    Locale.ROOT,
                    "%7d  %8.1f  %9.2f  %9.2f  %9.2f  %7d  %6d  %9s  %9s%n",
                    round.clients(),
                    round.turnsPerSecond(),
                    round.millis().at(50),
                    round.millis().at(90),
                    round.millis().at(99),
                    round.turns(),
                    round.errors(),
                    megabytes(round.memory().before()),
                    megabytes(round.memory().after())));
        }
        return table.toString();
    }

    /** A server that does not tell is no reason not to tell the rest. */
    private static String megabytes(OptionalDouble memory) {
        return memory.isPresent() ? String.format(Locale.ROOT, "%.0f", memory.getAsDouble()) : "-";
    }

    private static ObjectNode json(List<Round> rounds) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("rounds");
        for (Round round : rounds) {
            ObjectNode node = array.addObject()
                    .put("clients", round.clients())
                    .put("turnsPerSecond", round.turnsPerSecond())
                    .put("p50Ms", round.millis().at(50))
                    .put("p90Ms", round.millis().at(90))
                    .put("p99Ms", round.millis().at(99))
                    .put("turns", round.turns())
                    .put("errors", round.errors());
            round.memory().before().ifPresent(before -> node.put("residentBeforeMb", before));
            round.memory().after().ifPresent(after -> node.put("residentAfterMb", after));
        }
        return json;
    }
}
