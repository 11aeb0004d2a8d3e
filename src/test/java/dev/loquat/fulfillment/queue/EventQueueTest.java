package dev.loquat.fulfillment.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.HandClock;
import dev.loquat.bot.EventInvokeConfig;
import dev.loquat.database.Database;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.TooManyRequests;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventQueueTest {

    private static final FunctionAddress BOOK = new FunctionAddress("BOOKTRIP01", "TSTALIASID", "book");
    private final FunctionFailed failure = new FunctionFailed("it threw Oops");
    private final TooManyRequests noRoom = new TooManyRequests("all are under way");

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T14:00:00Z"));
    private final RememberedCalls functions = new RememberedCalls();
    private final AtomicInteger number = new AtomicInteger();

    @TempDir
    private Path folder;

    private Database database;
    private EventQueue queue;

    @BeforeEach
    void open() {
        database = Database.inFolder(folder, "events", EventTable.TABLES);
        queue = new EventQueue(new EventTable(database), functions, clock, () -> "event-" + number.incrementAndGet());
    }

    @AfterEach
    void close() {
        queue.close();
        database.close();
    }

    @Test
    void callsTheFunctionOnceWhenAllGoesWell() {
        functions.function("book", EventInvokeConfig.USUAL);
        queue.put(BOOK, "{\"room\": 1}");

        assertThat(queue.deliverDue()).isEqualTo(1);
        assertThat(queue.deliverDue()).isZero();
        assertThat(functions.calls()).containsExactly("book {\"room\": 1}");
        assertThat(queue.states()).isEmpty();
    }

    @Test
    void callsAFunctionThatFailsAgainAfterOneMinuteAndAfterTwoMoreAndThenKeepsTheEvent() {
        functions.function("book", EventInvokeConfig.USUAL);
        functions.fail(failure, failure, failure);
        queue.put(BOOK, "1");

        assertThat(queue.deliverDue()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(59));
        assertThat(queue.deliverDue()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(queue.deliverDue()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(119));
        assertThat(queue.deliverDue()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(queue.deliverDue()).isEqualTo(1);

        assertThat(queue.states()).containsExactly(new QueueState(BOOK, 0, 1));
        DeadLetter dead = queue.deadLetters(10).get(0);
        assertThat(dead.payload()).isEqualTo("1");
        assertThat(dead.attempts()).isEqualTo(3);
        assertThat(dead.failure()).isEqualTo("RetriesExhausted: it threw Oops");
    }

    @Test
    void waitsForRoomWithoutCountingAnAttempt() {
        functions.function("book", config(0, Duration.ofHours(6)));
        functions.fail(noRoom, noRoom, noRoom);
        queue.put(BOOK, "1");

        for (int seconds : new int[] {0, 1, 2, 4}) {
            clock.pass(Duration.ofSeconds(seconds));
            assertThat(queue.deliverDue()).isEqualTo(1);
        }

        assertThat(functions.calls()).hasSize(4);
        assertThat(queue.states()).isEmpty();
    }

    @Test
    void waitsNoLongerThanFiveMinutesForRoomEachTime() {
        assertThat(BackOff.after(8)).isEqualTo(Duration.ofSeconds(256));
        assertThat(BackOff.after(9)).isEqualTo(Duration.ofMinutes(5));
        assertThat(BackOff.after(1000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void givesUpAnEventThatHasWaitedTooLong() throws JsonProcessingException {
        functions.function(
                "book", new EventInvokeConfig(2, Duration.ofMinutes(1), true, Optional.empty(), Optional.of("alert")));
        functions.function("alert", EventInvokeConfig.USUAL);
        queue.put(BOOK, "{}");
        clock.pass(Duration.ofSeconds(61));

        queue.deliverDue();
        queue.deliverDue();

        JsonNode told = told("alert");
        assertThat(functions.calls()).hasSize(1);
        assertThat(told.at("/requestContext/condition").asText()).isEqualTo("EventAgeExceeded");
        assertThat(told.at("/requestContext/approximateInvokeCount").asInt()).isZero();
        assertThat(told.has("responsePayload")).isFalse();
    }

    @Test
    void tellsDestinationsOfSuccessAndOfFailure() throws JsonProcessingException {
        functions.function(
                "book",
                new EventInvokeConfig(0, Duration.ofHours(6), false, Optional.of("note"), Optional.of("alert")));
        functions.function("note", EventInvokeConfig.USUAL).function("alert", EventInvokeConfig.USUAL);
        String id = queue.put(BOOK, "{\"room\": 1}");
        queue.deliverDue();
        queue.deliverDue();
        JsonNode success = told("note");
        functions.fail(failure);
        queue.put(BOOK, "{\"room\": 2}");
        queue.deliverDue();
        queue.deliverDue();
        JsonNode failed = told("alert");

        assertThat(success.at("/version").asText()).isEqualTo("1.0");
        assertThat(success.at("/timestamp").asText()).isEqualTo("2026-03-02T14:00:00Z");
        assertThat(success.at("/requestContext/requestId").asText()).isEqualTo(id);
        assertThat(success.at("/requestContext/functionArn").asText()).endsWith(":function:book:$LATEST");
        assertThat(success.at("/requestContext/condition").asText()).isEqualTo("Success");
        assertThat(success.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(1);
        assertThat(success.at("/requestPayload/room").asInt()).isEqualTo(1);
        assertThat(success.at("/responseContext/statusCode").asInt()).isEqualTo(200);
        assertThat(success.at("/responsePayload").asText()).isEqualTo("done");
        assertThat(failed.at("/requestContext/condition").asText()).isEqualTo("RetriesExhausted");
        assertThat(failed.at("/responseContext/functionError").asText()).isEqualTo("Unhandled");
        assertThat(failed.at("/responsePayload/errorMessage").asText()).isEqualTo("it threw Oops");
        assertThat(queue.states())
                .as("nothing is kept where 'deadLetter' is false")
                .isEmpty();
    }

    @Test
    void sendsDeadLettersAgainWithAllTheirAttempts() {
        functions.function("book", config(0, Duration.ofHours(6)));
        functions.fail(failure, failure);
        String first = queue.put(BOOK, "1");
        queue.put(BOOK, "2");
        queue.deliverDue();
        clock.pass(Duration.ofHours(7));

        assertThat(queue.redrive(List.of(first))).isEqualTo(1);
        assertThat(queue.deliverDue()).isEqualTo(1);
        assertThat(queue.redrive(List.of())).isEqualTo(1);
        assertThat(queue.deliverDue()).isEqualTo(1);
        assertThat(functions.calls()).containsExactly("book 1", "book 2", "book 1", "book 2");
        assertThat(queue.states()).isEmpty();
    }

    @Test
    void doesNotCallAFunctionThatIsTurnedOff() {
        functions.turnedOff("book");
        queue.put(BOOK, "1");

        queue.deliverDue();

        assertThat(functions.calls()).isEmpty();
        assertThat(queue.deadLetters(1).get(0).failure()).isEqualTo("ZeroReservedConcurrency");
    }

    @Test
    void deliversAnEventAgainWhoseDeliveryNeverEnded() {
        functions.function("book", EventInvokeConfig.USUAL);
        queue.put(BOOK, "1");
        queue.claim(BOOK, 1);

        assertThat(queue.deliverDue()).isZero();
        clock.pass(Duration.ofMinutes(2));
        assertThat(queue.deliverDue()).isEqualTo(1);
    }

    @Test
    void deliversEventsAsTheyComeOnceItIsStarted() throws InterruptedException {
        functions.function("book", EventInvokeConfig.USUAL);
        queue.put(BOOK, "before");
        queue.start();
        for (int i = 0; i < 100; i++) {
            queue.put(BOOK, Integer.toString(i));
        }

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (queue.delivered() < 101 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }

        assertThat(functions.calls()).hasSize(101).doesNotHaveDuplicates().contains("book before", "book 99");
    }

    private JsonNode told(String function) throws JsonProcessingException {
        String call = functions.calls().stream()
                .filter(it -> it.startsWith(function + " "))
                .findFirst()
                .orElseThrow();
        return new ObjectMapper().readTree(call.substring(function.length() + 1));
    }

    private static EventInvokeConfig config(int attempts, Duration maxAge) {
        return new EventInvokeConfig(attempts, maxAge, true, Optional.empty(), Optional.empty());
    }
}
