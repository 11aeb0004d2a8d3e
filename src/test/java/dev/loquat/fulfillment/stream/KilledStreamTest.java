package dev.loquat.fulfillment.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.FunctionSpec;
import dev.loquat.database.Database;
import dev.loquat.fulfillment.queue.EventTable;
import dev.loquat.fulfillment.queue.EventTargets;
import dev.loquat.fulfillment.queue.FunctionAddress;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand events, and the process that tells a function of them is killed in the middle. */
class KilledStreamTest {

    private static final int KILLED_AFTER = 3000;

    @TempDir
    private Path folder;

    @Test
    void goesOnExactlyBehindItsCheckpointWhenTheProcessIsKilled() throws Exception {
        List<Integer> before = toldBeforeTheKill();

        try (Database database = Database.inFolder(folder, "events", EventTable.TABLES)) {
            StreamTable table = new StreamTable(database);
            table.releaseAll();
            Instant now = Clock.systemUTC().instant();
            long checkpoint =
                    table.position(TellingProcess.TURNS, "nobody", now, now).getAsLong();
            Remembered after = new Remembered(new ArrayList<>());
            StreamReader reader = TellingProcess.reader(database, after);
            while (after.numbers().isEmpty()
                    || after.numbers().get(after.numbers().size() - 1) < TellingProcess.EVENTS) {
                reader.step();
            }

            assertThat(before).isEqualTo(range(1, before.size())).hasSizeLessThan(TellingProcess.EVENTS);
            assertThat(checkpoint)
                    .isBetween(
                            (long) before.size() - TellingProcess.BATCH, (long) before.size() + TellingProcess.BATCH);
            assertThat(after.numbers()).isEqualTo(range((int) checkpoint + 1, TellingProcess.EVENTS));
        }
    }

    private List<Integer> toldBeforeTheKill() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TellingProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Integer> told = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            while (line != null) {
                if (line.startsWith("told ")) {
                    Arrays.stream(line.substring("told ".length()).strip().split(" +"))
                            .map(Integer::valueOf)
                            .forEach(told::add);
                }
                if (told.size() >= KILLED_AFTER) {
                    process.toHandle().destroyForcibly(); // the process itself would close its output as well
                }
                line = output.readLine();
            }
        }
        process.waitFor();
        return told;
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    /** A function that remembers the numbers of the events that it was told of. */
    private record Remembered(List<Integer> numbers) implements EventTargets {

        private static final Pattern NUMBER = Pattern.compile("\"conversation\":(\\d+)");

        @Override
        public Optional<FunctionSpec> function(FunctionAddress address) {
            return Optional.empty();
        }

        @Override
        public byte[] invoke(FunctionAddress address, String requestId, String event) {
            NUMBER.matcher(event)
                    .results()
                    .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                    .forEach(numbers::add);
            return new byte[0];
        }
    }
}
