package dev.loquat.fulfillment.queue;

import dev.loquat.bot.FunctionSpec;
import dev.loquat.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** A process that accepts events, says so after each, and delivers them meanwhile, until it is killed. */
final class QueueingProcess {

    static final FunctionAddress BOOK = new FunctionAddress("BOOKTRIP01", "TSTALIASID", "book");

    /** So long that most events still wait when the last one is accepted. */
    private static final Duration WORK = Duration.ofMillis(50);

    private QueueingProcess() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        int events = Integer.parseInt(args[1]);
        Database database = Database.inFolder(folder, "events", EventTable.TABLES);
        EventQueue queue = open(folder, database, WORK);
        queue.start();
        for (int i = 0; i < events; i++) {
            queue.put(BOOK, "\"event " + i + "\"");
            System.out.println("accepted " + i);
            System.out.flush();
        }
    }

    /** A queue whose function takes its time and writes each event into a file, as a line of its own. */
    static EventQueue open(Path folder, Database database, Duration work) {
        return new EventQueue(
                new EventTable(database),
                new WritingFunction(folder.resolve("handled.txt"), work),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
    }

    private record WritingFunction(Path file, Duration work) implements EventTargets {

        @Override
        public Optional<FunctionSpec> function(FunctionAddress address) {
            return Optional.of(new FunctionSpec(
                    address.function(), "java", "", Optional.empty(), Duration.ofSeconds(3), Map.of()));
        }

        @Override
        public byte[] invoke(FunctionAddress address, String requestId, String event) {
            LockSupport.parkNanos(work.toNanos());
            try {
                Files.writeString(file, event + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return "null".getBytes(StandardCharsets.UTF_8);
        }
    }
}
