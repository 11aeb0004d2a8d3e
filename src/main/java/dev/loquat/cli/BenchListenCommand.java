package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.evaluation.load.ListeningTest;
import dev.loquat.evaluation.load.ListeningTest.Round;
import dev.loquat.evaluation.speech.SpeechData;
import dev.loquat.runtime.Loquat;
import dev.loquat.speech.audio.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code loquat bench listen}: how many users may speak at once. */
@Command(
        name = "listen",
        mixinStandardHelpOptions = true,
        description = {
            "Play recordings to a bot as fast as they were spoken, several at once, and tell how far it lags behind and how",
            "long after the end of speech it has understood. No server is needed."
        },
        footer = {"", "Example: loquat bench listen coffee --audio bots/coffee/tests"})
final class BenchListenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BotOptions options = new BotOptions();

    @Option(names = "--audio", required = true, paramLabel = "DIR", description = "The folder with WAV files.")
    private Path audio = Path.of("");

    @Option(
            names = "--streams",
            split = ",",
            paramLabel = "N",
            description = "How many speak at once, one round each (default: 1,8).")
    private List<Integer> streams = List.of(1, 8);

    @Option(
            names = "--utterances",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many each says, one behind the other (default: ${DEFAULT-VALUE}).")
    private int utterances;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        List<Samples> recordings =
                SpeechData.wavFiles(audio).stream().map(SpeechData::samples).toList();
        if (recordings.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There are no WAV files in " + audio);
        }
        Terminal terminal = Terminal.standard();
        List<Round> rounds = new ArrayList<>();
        try (Loquat loquat = options.open(terminal)) {
            ListeningTest test = test(loquat, recordings);
            terminal.note("loquat: warming up");
            test.run(1, Math.min(recordings.size(), utterances));
            for (int count : streams) {
                terminal.note("loquat: " + count + " at once");
                rounds.add(test.run(count, utterances));
            }
        }
        terminal.result(json ? json(rounds).toString() : table(rounds));
        return ExitCode.OK;
    }

    private ListeningTest test(Loquat loquat, List<Samples> recordings) {
        BotSnapshot bot = options.bot(loquat);
        BotLocale locale = options.locale(loquat, bot);
        AtomicInteger conversations = new AtomicInteger();
        return new ListeningTest(
                recordings,
                rate -> new CliConversation(loquat, bot, locale, "stream-" + conversations.incrementAndGet())
                        .listen(rate),
                new MachineTime());
    }

    private static String table(List<Round> rounds) {
        StringBuilder table = new StringBuilder(
                "streams  utterances   lag ms: p50     p99     max   answer ms: p50     p90     p99     max\n");
        for (Round round : rounds) {
            table.append(String.format(
                    Locale.ROOT,
                    "%7d  %10d  %12.1f  %6.1f  %6.1f  %15.1f  %6.1f  %6.1f  %6.1f%n",
                    round.streams(),
                    round.utterances(),
                    round.lagMillis().at(50),
                    round.lagMillis().at(99),
                    round.lagMillis().at(100),
                    round.answerMillis().at(50),
                    round.answerMillis().at(90),
                    round.answerMillis().at(99),
                    round.answerMillis().at(100)));
        }
        return table.toString();
    }

    private static ObjectNode json(List<Round> rounds) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("rounds");
        for (Round round : rounds) {
            array.addObject()
                    .put("streams", round.streams())
                    .put("utterances", round.utterances())
                    .put("lagP50Ms", round.lagMillis().at(50))
                    .put("lagP99Ms", round.lagMillis().at(99))
                    .put("lagMaxMs", round.lagMillis().at(100))
                    .put("answerP50Ms", round.answerMillis().at(50))
                    .put("answerP90Ms", round.answerMillis().at(90))
                    .put("answerP99Ms", round.answerMillis().at(99))
                    .put("answerMaxMs", round.answerMillis().at(100));
        }
        return json;
    }

    /** The time of this machine. */
    private static final class MachineTime implements ListeningTest.Time {

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration length) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        }
    }
}
