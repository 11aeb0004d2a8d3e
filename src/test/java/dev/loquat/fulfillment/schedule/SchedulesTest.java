package dev.loquat.fulfillment.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.HandClock;
import dev.loquat.bot.EventInvokeConfig;
import dev.loquat.bot.EventSource;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.schedule.ScheduleExpression;
import dev.loquat.database.Database;
import dev.loquat.fulfillment.queue.EventQueue;
import dev.loquat.fulfillment.queue.EventTable;
import dev.loquat.fulfillment.queue.EventTargets;
import dev.loquat.fulfillment.queue.FunctionAddress;
import dev.loquat.fulfillment.queue.RememberedCalls;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesTest {

    private static final FunctionAddress REPORT = new FunctionAddress("BOOKTRIP01", "TSTALIASID", "report");

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T14:00:30Z"));
    private final RememberedCalls functions = new RememberedCalls().function("report", EventInvokeConfig.USUAL);
    private final AtomicInteger number = new AtomicInteger();

    @TempDir
    private Path folder;

    private Database database;
    private EventTable table;
    private EventQueue queue;

    @BeforeEach
    void open() {
        database = Database.inFolder(folder, "events", EventTable.TABLES);
        table = new EventTable(database);
        queue = new EventQueue(table, functions, clock, () -> "call-" + number.incrementAndGet());
    }

    @AfterEach
    void close() {
        queue.close();
        database.close();
    }

    @Test
    void callsAFunctionAtItsTimesWithEventBridgesEvent() {
        Schedules schedules = following(schedule("rate(1 minute)", false, Optional.empty()));

        assertThat(schedules.fireDue()).isEqualTo(Duration.ofSeconds(10));
        assertThat(queue.deliverDue()).isZero();
        clock.pass(Duration.ofSeconds(30));
        schedules.fireDue();
        queue.deliverDue();
        clock.pass(Duration.ofMinutes(1));
        schedules.fireDue();
        queue.deliverDue();

        assertThat(functions.calls()).hasSize(2);
        assertThat(functions.calls().get(0))
                .contains("\"detail-type\":\"Scheduled Event\"")
                .contains("\"source\":\"aws.events\"")
                .contains("\"time\":\"2026-03-02T14:01:00Z\"");
    }

    @Test
    void callsAFunctionWithTheEventThatIsDeclared() {
        Schedules schedules = following(schedule("rate(1 minute)", false, Optional.of("{\"report\": \"daily\"}")));
        clock.pass(Duration.ofMinutes(1));

        schedules.fireDue();
        queue.deliverDue();

        assertThat(functions.calls()).containsExactly("report {\"report\": \"daily\"}");
    }

    @Test
    void firesOnceThoughSeveralInstancesWould() {
        FunctionSchedule everyMinute = schedule("rate(1 minute)", false, Optional.empty());
        Schedules here = following(everyMinute);
        Schedules there = following(everyMinute);
        clock.pass(Duration.ofMinutes(1));

        here.fireDue();
        there.fireDue();

        assertThat(queue.deliverDue()).isEqualTo(1);
    }

    @Test
    void passesOverWhatWasMissedUnlessOneCallShallMakeUpForIt() {
        following(schedule("rate(1 minute)", false, Optional.empty()));
        following(schedule("rate(5 minutes)", true, Optional.empty()));
        clock.pass(Duration.ofHours(3));

        following(schedule("rate(1 minute)", false, Optional.empty())).fireDue();
        assertThat(queue.deliverDue()).isZero();
        following(schedule("rate(5 minutes)", true, Optional.empty())).fireDue();

        assertThat(queue.deliverDue()).isEqualTo(1);
        assertThat(functions.calls().get(0)).contains("\"time\":\"2026-03-02T14:05:00Z\"");
    }

    @Test
    void firesNoMoreWhatIsNotDeclaredAnyMore() {
        Schedules schedules = following(schedule("rate(1 minute)", false, Optional.empty()));
        schedules.follow(List.of());
        clock.pass(Duration.ofMinutes(1));

        schedules.fireDue();

        assertThat(queue.deliverDue()).isZero();
    }

    @Test
    void callsWithinATenthOfASecondOfTheTime() throws InterruptedException {
        BlockingQueue<Instant> calls = new LinkedBlockingQueue<>();
        Clock real = Clock.systemUTC();
        try (EventQueue started = new EventQueue(
                        table, new Noted(calls), real, () -> UUID.randomUUID().toString());
                Schedules schedules = new Schedules(
                        table, started::look, real, () -> UUID.randomUUID().toString())) {
            started.start();
            schedules.follow(List.of(schedule("rate(1 second)", false, Optional.empty())));
            schedules.start();

            Instant first = calls.poll(20, TimeUnit.SECONDS);
            Instant second = calls.poll(20, TimeUnit.SECONDS);

            // a busy machine may be late once
            assertThat(Math.min(late(first), late(second))).isLessThan(100);
        }
    }

    private static long late(Instant call) {
        return Duration.between(call.truncatedTo(ChronoUnit.SECONDS), call).toMillis();
    }

    private Schedules following(FunctionSchedule schedule) {
        Schedules schedules = new Schedules(table, address -> {}, clock, () -> "event-" + number.incrementAndGet());
        schedules.follow(List.of(schedule));
        return schedules;
    }

    private static FunctionSchedule schedule(String expression, boolean catchesUp, Optional<String> input) {
        return new FunctionSchedule(
                REPORT,
                new EventSource.Schedule(ScheduleExpression.parse(expression), ZoneOffset.UTC, catchesUp, input));
    }

    /** A function that notes when it is called. */
    private record Noted(BlockingQueue<Instant> calls) implements EventTargets {

        @Override
        public Optional<FunctionSpec> function(FunctionAddress address) {
            return Optional.of(new FunctionSpec(
                    address.function(), "java", "", Optional.empty(), Duration.ofSeconds(3), Map.of()));
        }

        @Override
        public byte[] invoke(FunctionAddress address, String requestId, String event) {
            calls.add(Instant.now(Clock.systemUTC()));
            return new byte[0];
        }
    }
}
