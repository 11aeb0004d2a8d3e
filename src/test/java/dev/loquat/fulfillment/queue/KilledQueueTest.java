package dev.loquat.fulfillment.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.database.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand events, and the process that has accepted them is killed while it delivers them. */
class KilledQueueTest {

    private static final int EVENTS = 1000;

    @TempDir
    private Path folder;

    @Test
    void losesNoEventThatWasAcceptedWhenTheProcessIsKilled() throws Exception {
        Process process = queueing();
        int accepted = killedAfterTheLast(process);
        int handledBefore = handled().size();

        try (Database database = Database.inFolder(folder, "events", EventTable.TABLES)) {
            EventTable table = new EventTable(database);
            table.releaseAll();
            EventQueue queue = QueueingProcess.open(folder, database, Duration.ZERO);
            queue.deliverDue();

            assertThat(accepted).isEqualTo(EVENTS);
            assertThat(handledBefore)
                    .as("the kill came in the middle")
                    .isPositive()
                    .isLessThan(EVENTS);
            Set<String> all = new HashSet<>(handled());
            assertThat(all)
                    .containsAll(IntStream.range(0, EVENTS)
                            .mapToObj(i -> "\"event " + i + "\"")
                            .toList());
            assertThat(queue.states()).isEmpty();
        }
    }

    private Process queueing() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        QueueingProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(EVENTS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills the process as soon as it has said that it has accepted all events; returns how many those are. */
    private static int killedAfterTheLast(Process process) throws Exception {
        int accepted = 0;
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            while (line != null) {
                if (line.startsWith("accepted ")) {
                    accepted++;
                }
                if (accepted == EVENTS) {
                    process.toHandle().destroyForcibly(); // the process itself would close its output as well
                }
                line = output.readLine();
            }
        }
        process.waitFor();
        return accepted;
    }

    private List<String> handled() throws IOException {
        Path file = folder.resolve("handled.txt");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
