package dev.loquat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.evaluation.ConversationDynamicTests;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The conversations of the example bots go as written, whatever understands. */
class ExampleBotsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC);
    private static final List<Loquat> OPENED = new ArrayList<>();

    @TestFactory
    Stream<DynamicNode> conversationsGoAsWritten() {
        return Stream.of(Pipeline.values()).map(ExampleBotsTest::withPipeline);
    }

    @AfterAll
    static void close() {
        OPENED.forEach(Loquat::close);
    }

    private static DynamicContainer withPipeline(Pipeline pipeline) {
        Settings settings = new Settings(
                Path.of("bots"),
                Path.of("models"),
                Path.of("target", "example-data"),
                pipeline,
                new Settings.Sessions.InMemory(),
                Duration.ofSeconds(60));
        Loquat loquat = Loquat.open(settings, CLOCK, Progress.SILENT);
        OPENED.add(loquat);
        return dynamicContainer(pipeline.id(), loquat.bots().stream().map(bot -> conversations(loquat, bot)));
    }

    private static DynamicContainer conversations(Loquat loquat, BotSnapshot bot) {
        List<DynamicTest> conversations = ConversationDynamicTests.of(
                        bot.folder(), new TrainedBot(loquat::at, CLOCK, bot))
                .toList();
        assertThat(conversations).as("conversations of " + bot.bot().name()).hasSizeGreaterThanOrEqualTo(8);
        return dynamicContainer(bot.bot().name(), conversations);
    }
}
