package dev.loquat.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.yaml.BotFiles;
import dev.loquat.channel.EditedShop;
import dev.loquat.conversation.UserInput;
import dev.loquat.database.Database;
import dev.loquat.fulfillment.queue.EventTable;
import dev.loquat.fulfillment.queue.FunctionAddress;
import dev.loquat.nlu.model.Pipeline;
import dev.loquat.nlu.model.Progress;
import dev.loquat.session.SessionKey;
import dev.loquat.turn.TurnRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that are called by what a bot declares, with all stages at work. */
class FunctionEventsTest {

    /** Writes its event into a file, as a line of its own. */
    private static final String NOTE = """
            import com.amazonaws.services.lambda.runtime.Context;
            import com.amazonaws.services.lambda.runtime.RequestHandler;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.nio.file.StandardOpenOption;

            class Note implements RequestHandler<String, String> {
                @Override
                public String handleRequest(String event, Context context) {
                    try {
                        Files.writeString(
                                Path.of(context.getClientContext().getEnvironment().get("FILE")),
                                event + "\\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                        return "";
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }
            """;

    private final Instant now = Clock.systemUTC().instant();

    @TempDir
    private Path folder;

    private Path written;

    @BeforeEach
    void write() {
        written = folder.resolve("written.txt");
        new BotFiles(folder.resolve("bots/shop"))
                .with("functions/note.java", NOTE)
                .with("en_US.yaml", EditedShop.PLAIN_ENGLISH);
    }

    @Test
    void tellsAFunctionOfConversations() throws Exception {
        declare("events: {conversation: [turn, sessionEnded]}");
        try (Loquat loquat = serving(new Settings.Sessions.InMemory())) {
            await(() -> loquat.eventsInUse().isPresent());
            say(loquat, "me", "when do you open");
            say(loquat, "me", "I want rye");
            loquat.deleteSession(key(loquat, "me"));

            await(() -> written().stream().mapToInt(FunctionEventsTest::records).sum() == 3);
        }

        String all = String.join("", written());
        assertThat(all.indexOf("\"inputTranscript\":\"when do you open\""))
                .isPositive()
                .isLessThan(all.indexOf("\"inputTranscript\":\"I want rye\""));
        assertThat(all).contains("\"eventNames\":[\"sessionEnded\"]").contains("\"sessionId\":\"me\"");
    }

    @Test
    void callsAFunctionByAScheduleThatIsAddedWhileTheBotIsServed() throws Exception {
        declare("timeout: 3s");
        try (Loquat loquat = serving(new Settings.Sessions.InMemory())) {
            loquat.followEdits();
            declare("events: rate(1 second)");

            await(() -> !written().isEmpty());
        }

        assertThat(written().get(0)).contains("\"detail-type\":\"Scheduled Event\"");
    }

    @Test
    void deliversWhatWasAcceptedBeforeItBegan() throws Exception {
        declare("timeout: 3s");
        Settings.Sessions inFolder = new Settings.Sessions.Jdbc(Optional.empty(), Optional.empty(), Optional.empty());
        Database closed = Database.inFolder(folder.resolve("data"), "function-events", EventTable.TABLES);
        try (closed) {
            EventTable table = new EventTable(closed);
            String bot = "SHOP000001";
            table.bury("event-7", new FunctionAddress(bot, "TSTALIASID", "note"), "{\"order\": 7}", 0, "", now);
            table.redrive(List.of(), now);
        }

        try (Loquat loquat = serving(inFolder)) {
            await(() -> !written().isEmpty());
            await(() -> loquat.eventsInUse().orElseThrow().states().isEmpty());
        }

        assertThat(written()).containsExactly("{\"order\": 7}");
    }

    @Test
    void opensNothingBeforeABotDeclaresSuchAFunction() throws Exception {
        declare("timeout: 3s");
        try (Loquat loquat =
                serving(new Settings.Sessions.Jdbc(Optional.empty(), Optional.empty(), Optional.empty()))) {
            say(loquat, "me", "when do you open");

            assertThat(loquat.eventsInUse()).isEmpty();
            assertThat(folder.resolve("data/function-events.mv.db")).doesNotExist();
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("function-events-queue", "function-schedules", "function-stream");
        }
    }

    private void declare(String keys) {
        new BotFiles(folder.resolve("bots/shop"))
                .with("bot.yaml", """
                name: edited-shop
                id: SHOP000001
                functions:
                  note:
                    code: functions/note.java
                    environment: {FILE: "WRITTEN"}
                    KEYS
                """.replace("WRITTEN", written.toString()).replace("KEYS", keys));
    }

    private Loquat serving(Settings.Sessions sessions) {
        Loquat loquat = Loquat.open(settings(sessions), Clock.systemUTC(), Progress.SILENT);
        loquat.serveEvents();
        return loquat;
    }

    private Settings settings(Settings.Sessions sessions) {
        return new Settings(
                folder.resolve("bots"),
                folder.resolve("models"),
                folder.resolve("data"),
                Pipeline.OPENNLP,
                sessions,
                Duration.ofSeconds(10));
    }

    private static void say(Loquat loquat, String session, String text) {
        SessionKey key = key(loquat, session);
        BotSnapshot bot = loquat.bot(key);
        loquat.turn(new TurnRequest(
                bot,
                loquat.locale(bot, "en_US"),
                key,
                UserInput.typed(text, "request-1"),
                Optional.empty(),
                TurnRequest.TEXT));
    }

    private static SessionKey key(Loquat loquat, String session) {
        String id = loquat.bot("edited-shop", "TSTALIASID").bot().id();
        return new SessionKey(id, "TSTALIASID", "en_US", session);
    }

    private List<String> written() throws IOException {
        return Files.exists(written) ? Files.readAllLines(written) : List.of();
    }

    private static int records(String line) {
        return line.split("\"eventID\"", -1).length - 1;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Something that comes true after a while. */
    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }
}
