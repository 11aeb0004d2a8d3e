package dev.loquat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.evaluation.ConversationDynamicTests;
import dev.loquat.evaluation.ConversationResult;
import dev.loquat.evaluation.ConversationRunner;
import dev.loquat.evaluation.ConversationTestReader;
import dev.loquat.evaluation.TrainedBot;
import dev.loquat.nlu.model.Pipeline;
import dev.loquat.nlu.model.Progress;
import dev.loquat.runtime.Loquat;
import dev.loquat.runtime.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The conversations of the example bots go as written. */
class ExampleBotsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC);

    /** The pipeline without an encoder understands fewer strangers' words; it is for machines that are too small for one. */
    private static final double OPENNLP_AT_LEAST = 0.93;

    private static final List<Loquat> OPENED = new ArrayList<>();

    @TestFactory
    Stream<DynamicContainer> conversationsGoAsWritten() {
        Loquat loquat = open(Pipeline.ENCODER);
        return loquat.bots().stream().map(bot -> conversations(loquat, bot));
    }

    @Test
    void nearlyAllConversationsGoAsWrittenWithoutAnEncoder() {
        Loquat loquat = open(Pipeline.OPENNLP);

        List<ConversationResult> results =
                loquat.bots().stream().flatMap(bot -> results(loquat, bot)).toList();

        String misses = results.stream()
                .filter(result -> !result.passed())
                .map(ConversationResult::report)
                .collect(Collectors.joining("\n"));
        double passed = results.stream().filter(ConversationResult::passed).count();
        assertThat(passed / results.size()).as(misses).isGreaterThanOrEqualTo(OPENNLP_AT_LEAST);
    }

    @AfterAll
    static void close() {
        OPENED.forEach(Loquat::close);
    }

    private static Loquat open(Pipeline pipeline) {
        Settings settings = new Settings(
                Path.of("bots"),
                Path.of("models"),
                Path.of("target", "example-data"),
                pipeline,
                new Settings.Sessions.InMemory(),
                Duration.ofSeconds(60));
        Loquat loquat = Loquat.open(settings, CLOCK, Progress.SILENT);
        OPENED.add(loquat);
        return loquat;
    }

    private static DynamicContainer conversations(Loquat loquat, BotSnapshot bot) {
        List<DynamicTest> conversations = ConversationDynamicTests.of(
                        bot.folder(), new TrainedBot(loquat::at, CLOCK, bot))
                .toList();
        assertThat(conversations).as("conversations of " + bot.bot().name()).hasSizeGreaterThanOrEqualTo(8);
        return dynamicContainer(bot.bot().name(), conversations);
    }

    private static Stream<ConversationResult> results(Loquat loquat, BotSnapshot bot) {
        ConversationRunner runner = new ConversationRunner(new TrainedBot(loquat::at, CLOCK, bot));
        return ConversationTestReader.readBot(bot.folder()).stream().map(runner::run);
    }
}
