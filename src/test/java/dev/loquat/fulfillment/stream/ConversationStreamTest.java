package dev.loquat.fulfillment.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.HandClock;
import dev.loquat.bot.ConversationEventKind;
import dev.loquat.bot.EventInvokeConfig;
import dev.loquat.bot.EventSource;
import dev.loquat.database.Database;
import dev.loquat.database.Statements;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.TooManyRequests;
import dev.loquat.fulfillment.queue.EventTable;
import dev.loquat.fulfillment.queue.FunctionAddress;
import dev.loquat.fulfillment.queue.RememberedCalls;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationStreamTest {

    private static final FunctionAddress LEARN = new FunctionAddress("BOOKTRIP01", "TSTALIASID", "learn");
    private final FunctionFailed failure = new FunctionFailed("it threw Oops");

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T14:00:00Z"));
    private final RememberedCalls functions = new RememberedCalls().function("learn", EventInvokeConfig.USUAL);
    private final AtomicInteger number = new AtomicInteger();

    @TempDir
    private Path folder;

    private Database database;
    private EventTable letters;
    private ConversationStream stream;

    @BeforeEach
    void open() {
        database = Database.inFolder(folder, "events", EventTable.TABLES);
        letters = new EventTable(database);
        stream = new ConversationStream(
                new StreamTable(database), letters, functions, clock, () -> "id-" + number.incrementAndGet());
    }

    @AfterEach
    void close() {
        stream.close();
        database.close();
    }

    @Test
    void tellsTenThousandEventsInOrderAndInBatches() throws JsonProcessingException {
        StreamReader reader = begun(turns(1000, Duration.ZERO));
        append(1, 10_000);

        for (int i = 0; i < 10; i++) {
            assertThat(reader.step()).isZero();
        }

        assertThat(functions.calls()).hasSize(10);
        assertThat(told()).containsExactlyElementsOf(range(1, 10_000));
    }

    @Test
    void goesOnBehindItsCheckpointAfterACrash() throws JsonProcessingException {
        StreamReader reader = begun(turns(100, Duration.ZERO));
        append(1, 1000);
        for (int i = 0; i < 4; i++) {
            reader.step();
        }

        database.close();
        open();
        new StreamTable(database).releaseAll();
        StreamReader other = stream.reader(turns(100, Duration.ZERO));
        other.step();

        assertThat(told()).containsExactlyElementsOf(range(1, 500));
    }

    @Test
    void leavesAFunctionToTheInstanceThatTellsItUntilThatIsGone() throws JsonProcessingException {
        Subscription turns = turns(10, Duration.ZERO);
        StreamReader here = begun(turns);
        StreamReader elsewhere = stream.reader(turns);
        append(1, 20);
        here.step();

        assertThat(elsewhere.step()).isPositive();
        clock.pass(Duration.ofMinutes(2));
        elsewhere.step();

        assertThat(told()).containsExactlyElementsOf(range(1, 20));
    }

    @Test
    void waitsForAFullBatchAsLongAsItsWindowSays() throws JsonProcessingException {
        StreamReader reader = begun(turns(10, Duration.ofSeconds(5)));
        append(1, 3);

        assertThat(reader.step()).isEqualTo(Duration.ofSeconds(5));
        clock.pass(Duration.ofSeconds(5));
        reader.step();

        assertThat(told()).containsExactly(1, 2, 3);
    }

    @Test
    void findsTheEventOnWhichAFunctionFailsAndGoesOnWithoutIt() throws JsonProcessingException {
        StreamReader reader = begun(turns(8, Duration.ZERO));
        append(1, 8);
        functions.fail(failure, failure, failure, failure, failure, failure);

        IntStream.range(0, 12).forEach(i -> {
            clock.pass(reader.step());
        });

        assertThat(functions.calls().stream().map(this::numbers).toList())
                .containsExactly(
                        range(1, 8), range(1, 4), range(1, 2), range(1, 1), range(1, 1), range(1, 1), range(2, 8));
        assertThat(letters.deadLetters(10)).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo(LEARN);
            assertThat(numbers("learn " + letter.payload())).containsExactly(1);
            assertThat(letter.failure()).isEqualTo("it threw Oops");
        });
    }

    @Test
    void waitsWhenThereIsNoRoomForTheCall() throws JsonProcessingException {
        StreamReader reader = begun(turns(8, Duration.ZERO));
        append(1, 2);
        functions.fail(new TooManyRequests("full"), new TooManyRequests("full"));

        assertThat(reader.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(reader.step()).as("nothing is called meanwhile").isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(reader.step()).isEqualTo(Duration.ofSeconds(2));
        clock.pass(Duration.ofSeconds(2));
        assertThat(reader.step()).isZero();
        assertThat(letters.deadLetters(1)).isEmpty();
    }

    @Test
    void tellsOnlyWhatAFunctionWantsToKnow() throws JsonProcessingException {
        Subscription misses = new Subscription(
                LEARN,
                new EventSource.Conversation(
                        List.of(ConversationEventKind.MISSED_UTTERANCE), List.of("Fallback"), 10, Duration.ZERO));
        StreamReader reader = begun(misses);
        stream.append(List.of(
                event(1, "Fallback", ConversationEventKind.TURN),
                event(2, "Fallback", ConversationEventKind.TURN, ConversationEventKind.MISSED_UTTERANCE),
                event(3, "Help", ConversationEventKind.MISSED_UTTERANCE)));

        reader.step();

        assertThat(told()).containsExactly(2);
        JsonNode record =
                new ObjectMapper().readTree(payload(functions.calls().get(0))).at("/Records/0");
        assertThat(record.at("/eventID").asText()).isEqualTo("2");
        assertThat(record.at("/eventSource").asText()).isEqualTo("loquat:conversation");
        assertThat(record.at("/eventTime").asText()).isEqualTo("2026-03-02T14:00:00Z");
        assertThat(record.at("/eventNames/1").asText()).isEqualTo("missedUtterance");
    }

    @Test
    void tellsFunctionsAsItHappens() throws Exception {
        stream.follow(List.of(turns(10, Duration.ZERO)));
        awaitBegun();
        append(1, 1);
        append(2, 2);

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (told().size() < 2 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }

        assertThat(told()).containsExactly(1, 2);
        assertThat(stream.isWanted("BOOKTRIP01", "TSTALIASID", List.of(ConversationEventKind.TURN), "x"))
                .isTrue();
        assertThat(stream.isWanted("OTHER", "TSTALIASID", List.of(ConversationEventKind.TURN), "x"))
                .isFalse();
    }

    private void awaitBegun() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end
                && database.with(connection -> new Statements(connection)
                        .select("SELECT id FROM event_readers", row -> row.getString(1))
                        .isEmpty())) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** A reader that has taken its place at the end. */
    private StreamReader begun(Subscription subscription) {
        StreamReader reader = stream.reader(subscription);
        reader.step();
        return reader;
    }

    private static Subscription turns(int batch, Duration window) {
        return new Subscription(
                LEARN, new EventSource.Conversation(List.of(ConversationEventKind.TURN), List.of(), batch, window));
    }

    private void append(int from, int to) {
        stream.append(IntStream.rangeClosed(from, to)
                .mapToObj(i -> event(i, "Order", ConversationEventKind.TURN))
                .toList());
    }

    private ConversationEvent event(int body, String intent, ConversationEventKind... kinds) {
        return new ConversationEvent(
                "BOOKTRIP01", "TSTALIASID", List.of(kinds), intent, clock.instant(), Integer.toString(body));
    }

    private List<Integer> told() throws JsonProcessingException {
        List<Integer> all = new ArrayList<>();
        functions.calls().forEach(call -> all.addAll(numbers(call)));
        return all;
    }

    private List<Integer> numbers(String call) {
        try {
            List<Integer> numbers = new ArrayList<>();
            new ObjectMapper()
                    .readTree(payload(call))
                    .path("Records")
                    .forEach(record -> numbers.add(record.path("conversation").asInt()));
            return numbers;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String payload(String call) {
        return call.substring("learn ".length());
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
