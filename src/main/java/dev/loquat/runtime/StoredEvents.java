package dev.loquat.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.database.Database;
import dev.loquat.fulfillment.queue.EventTable;
import dev.loquat.fulfillment.queue.QueueJson;
import java.time.Clock;
import java.util.List;

/** Events of functions in their database, without anything that delivers them. */
public final class StoredEvents {

    private StoredEvents() {}

    /**
     * How events stand.
     *
     * @param letters how many of those that failed for good are shown
     * @throws dev.loquat.database.DatabaseFailed when the database cannot be opened, as a server has it open
     */
    public static ObjectNode state(Settings settings, int letters) {
        if (!EventDatabases.mayHaveEvents(settings)) {
            return QueueJson.of(List.of(), List.of());
        }
        try (Database database = EventDatabases.open(settings)) {
            EventTable table = new EventTable(database);
            return QueueJson.of(table.states(), table.deadLetters(letters));
        }
    }

    /**
     * Has events wait again that failed for good; the next server delivers them.
     *
     * @param events which of them; empty for all
     * @return how many
     * @throws dev.loquat.database.DatabaseFailed when the database cannot be opened, as a server has it open
     */
    public static int redrive(Settings settings, List<String> events) {
        if (!EventDatabases.mayHaveEvents(settings)) {
            return 0;
        }
        try (Database database = EventDatabases.open(settings)) {
            return new EventTable(database).redrive(events, Clock.systemUTC().instant());
        }
    }
}
