package dev.loquat.fulfillment.stream;

import dev.loquat.bot.ConversationEventKind;
import dev.loquat.bot.EventSource;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.database.Database;
import dev.loquat.fulfillment.queue.EventTable;
import dev.loquat.fulfillment.queue.EventTargets;
import dev.loquat.fulfillment.queue.FunctionAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A process in which ten thousand things happen, of which it tells a function that says so each time, until it is killed. */
final class TellingProcess {

    static final int EVENTS = 10_000;
    static final int BATCH = 50;

    static final Subscription TURNS = new Subscription(
            new FunctionAddress("BOOKTRIP01", "TSTALIASID", "learn"),
            new EventSource.Conversation(List.of(ConversationEventKind.TURN), List.of(), BATCH, Duration.ZERO));

    private TellingProcess() {}

    public static void main(String[] args) {
        Database database = Database.inFolder(Path.of(args[0]), "events", EventTable.TABLES);
        StreamReader reader = reader(database, new Telling());
        reader.step();
        new StreamTable(database)
                .append(IntStream.rangeClosed(1, EVENTS)
                        .mapToObj(TellingProcess::event)
                        .toList());
        for (int i = 0; i < EVENTS / BATCH; i++) {
            reader.step();
        }
    }

    static StreamReader reader(Database database, EventTargets targets) {
        return new StreamReader(
                TURNS,
                new StreamTable(database),
                new EventTable(database),
                targets,
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
    }

    private static ConversationEvent event(int number) {
        return new ConversationEvent(
                "BOOKTRIP01",
                "TSTALIASID",
                List.of(ConversationEventKind.TURN),
                "Order",
                Instant.EPOCH,
                Integer.toString(number));
    }

    /** A function that prints the numbers of the events that it is told of. */
    static final class Telling implements EventTargets {

        private static final Pattern NUMBER = Pattern.compile("\"conversation\":(\\d+)");

        @Override
        public Optional<FunctionSpec> function(FunctionAddress address) {
            return Optional.empty();
        }

        @Override
        public byte[] invoke(FunctionAddress address, String requestId, String event) {
            String numbers =
                    NUMBER.matcher(event).results().map(found -> found.group(1)).collect(Collectors.joining(" "));
            System.out.println("told " + numbers);
            System.out.flush();
            return new byte[0];
        }
    }
}
