package dev.loquat.fulfillment.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loquat.fulfillment.Calls;
import dev.loquat.fulfillment.Usage;
import dev.loquat.fulfillment.Usage.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {

    @TempDir
    private Path folder;

    private FileJournal journal;

    @BeforeEach
    void open() {
        journal = new FileJournal(folder, Calls.CLOCK);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void keepsWhatAFunctionSaysAndTellsWhatIsNew() {
        LogFile log = new LogFile(folder, "trips", "book");
        journal.log("trips", "book").line("first");
        journal.log("trips", "book").line("second");
        journal.log("trips", "check").line("of another");

        assertThat(log.last(1)).containsExactly("2026-03-02T14:00:00Z\tsecond");
        assertThat(log.more()).isEmpty();

        journal.log("trips", "book").line("third");
        assertThat(log.more()).containsExactly("2026-03-02T14:00:00Z\tthird");
    }

    @Test
    void beginsALogAnewWhenItIsFullAndKeepsTheOneBefore() {
        try (LineFile file = new LineFile(folder.resolve("log/trips/book.log"), 20)) {
            file.append("twenty bytes and more");
            file.append("new");
        }

        assertThat(new LogFile(folder, "trips", "book").last(10)).containsExactly("twenty bytes and more", "new");
        assertThat(folder.resolve("log/trips/book.log")).hasContent("new");
    }

    @Test
    void sumsUpWhatCallsHaveCost() {
        journal.note(usage("trips", "book", "2026-03-01T10:00:00Z", Duration.ofNanos(99_000_001), Status.SUCCESS));
        journal.note(usage("trips", "book", "2026-03-31T23:59:59Z", Duration.ofMillis(900), Status.TIMEOUT));
        journal.note(usage("trips", "check", "2026-04-01T00:00:00Z", Duration.ofMillis(1), Status.SUCCESS));
        journal.note(usage("coffee", "price", "2026-03-01T10:00:00Z", Duration.ofMillis(1), Status.THROTTLED));

        List<UsageReport.Sum> march = UsageReport.of(folder, Optional.of("2026-03"), Usage::bot);

        assertThat(march).extracting(UsageReport.Sum::key).containsExactly("coffee", "trips");
        UsageReport.Sum trips = march.get(1);
        assertThat(trips.calls()).isEqualTo(2);
        assertThat(trips.failures()).isEqualTo(1);
        assertThat(trips.billedMillis()).isEqualTo(1000);
        assertThat(trips.gigabyteSeconds()).isEqualTo(0.5);
        assertThat(trips.cost(0.00001, 0.20)).isCloseTo(0.0000054, within(1e-12));
        assertThat(march.get(0).billedMillis()).isZero();
        assertThat(UsageReport.of(folder, Optional.empty(), Usage::function)).hasSize(3);
    }

    @Test
    void passesOverALineThatWasCutOff() throws IOException {
        journal.note(usage("trips", "book", "2026-03-01T10:00:00Z", Duration.ofMillis(5), Status.SUCCESS));
        Files.writeString(folder.resolve("usage/2026-03.jsonl"), "{\"at\": \"2026-0", StandardOpenOption.APPEND);

        assertThat(UsageReport.of(folder, Optional.empty(), Usage::bot))
                .extracting(UsageReport.Sum::calls)
                .containsExactly(1L);
    }

    private static Usage usage(String bot, String function, String at, Duration duration, Status status) {
        return new Usage(
                Instant.parse(at), bot, function, "user-1", "request-1", duration, Duration.ZERO, 512, 40, status);
    }
}
