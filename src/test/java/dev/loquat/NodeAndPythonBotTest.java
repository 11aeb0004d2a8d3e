package dev.loquat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.evaluation.ConversationResult;
import dev.loquat.evaluation.ConversationRunner;
import dev.loquat.evaluation.ConversationTestReader;
import dev.loquat.evaluation.TrainedBot;
import dev.loquat.fulfillment.process.Programs;
import dev.loquat.nlu.model.Pipeline;
import dev.loquat.nlu.model.Progress;
import dev.loquat.runtime.Loquat;
import dev.loquat.runtime.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example bot whose functions are written in Node.js and Python. */
class NodeAndPythonBotTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC);

    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path data;

    @Test
    void conversationsGoAsWrittenAndItsOtherFunctionsAnswerTheirEvents() {
        Programs.require("node");
        Programs.require("python3");
        try (Loquat loquat = open()) {
            BotSnapshot bot = loquat.bot("rent-bike", "TSTALIASID");
            ConversationRunner runner = new ConversationRunner(new TrainedBot(loquat::at, CLOCK, bot));

            List<ConversationResult> results = ConversationTestReader.readBot(bot.folder()).stream()
                    .map(runner::run)
                    .toList();
            String reported = invoke(loquat, bot, "daily-report", "{\"time\": \"2026-03-02T18:00:00Z\"}");
            String learned = invoke(
                    loquat,
                    bot,
                    "learn-from-misses",
                    "{\"Records\": [{\"conversation\": {\"inputTranscript\": \"a horse\"}}]}");

            assertThat(results)
                    .hasSize(4)
                    .allSatisfy(result ->
                            assertThat(result.passed()).as(result.report()).isTrue());
            assertThat(reported).isEqualTo("{\"reported\": \"2026-03-02T18:00:00Z\"}");
            assertThat(learned).isEqualTo("{\"missed\":[\"a horse\"]}");
            assertThat(String.join("\n", said))
                    .contains("closing time at 2026-03-02T18:00:00Z", "not understood: a horse");
        }
    }

    private String invoke(Loquat loquat, BotSnapshot bot, String function, String event) {
        byte[] answer = loquat.invoke(bot, function, event.getBytes(StandardCharsets.UTF_8), said::add);
        return new String(answer, StandardCharsets.UTF_8);
    }

    private Loquat open() {
        return Loquat.open(
                new Settings(
                        Path.of("examples"),
                        Path.of("models"),
                        data,
                        Pipeline.ENCODER,
                        new Settings.Sessions.InMemory(),
                        Duration.ofSeconds(10)),
                CLOCK,
                Progress.SILENT);
    }
}
