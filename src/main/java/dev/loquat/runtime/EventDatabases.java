package dev.loquat.runtime;

import dev.loquat.database.Database;
import dev.loquat.fulfillment.queue.EventTable;
import java.nio.file.Files;
import java.util.UUID;

/** Opens the database of functions' events: of the kind that sessions have, beside theirs. */
final class EventDatabases {

    private static final String NAME = "function-events";
    private static final String H2 = "jdbc:h2:";

    private EventDatabases() {}

    static Database open(Settings settings) {
        if (!(settings.sessions() instanceof Settings.Sessions.Jdbc jdbc)) {
            return Database.open(H2 + "mem:" + UUID.randomUUID(), "sa", "", EventTable.TABLES);
        }
        return jdbc.url().isPresent()
                ? Database.open(
                        jdbc.url().get(),
                        jdbc.username().orElse(""),
                        jdbc.password().orElse(""),
                        EventTable.TABLES)
                : Database.inFolder(settings.data(), NAME, EventTable.TABLES);
    }

    /** Whether no other process can have it open: H2 has its files for itself. */
    static boolean isOurs(Settings settings) {
        return !(settings.sessions() instanceof Settings.Sessions.Jdbc jdbc)
                || jdbc.url().orElse(H2).startsWith(H2);
    }

    /** Whether events may be there that were accepted before this process began. */
    static boolean mayHaveEvents(Settings settings) {
        return settings.sessions() instanceof Settings.Sessions.Jdbc jdbc
                && (jdbc.url().isPresent() || Files.exists(settings.data().resolve(NAME + ".mv.db")));
    }
}
