package dev.loquat.session.jdbc;

import dev.loquat.session.SessionStoreFailed;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to the state that this version of Loquat needs. */
final class Schema {

    private Schema() {}

    /**
     * Makes or changes the tables; several instances may do so at once.
     *
     * @throws SessionStoreFailed when the database refuses
     */
    static void migrate(DataSource database) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database)
                    .resourceProvider(new ListedMigrations())
                    .javaMigrationClassProvider(List::of)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SessionStoreFailed("The tables for sessions cannot be made: " + e.getMessage(), e);
        }
    }
}
