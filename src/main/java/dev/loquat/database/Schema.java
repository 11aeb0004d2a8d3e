package dev.loquat.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to the state that this version of Loquat needs. */
final class Schema {

    private Schema() {}

    /**
     * Makes or changes the tables; several instances may do so at once. Flyway takes most of a second to find that there is
     * nothing to do, so it is asked only when its own history does not end with our newest migration.
     *
     * @throws DatabaseFailed when the database refuses
     */
    static void migrate(DataSource database, Migrations migrations) {
        if (isCurrent(database, migrations)) {
            return;
        }
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database)
                    .table(migrations.history())
                    .baselineOnMigrate(migrations.isBesideOthers())
                    .baselineVersion("0")
                    .resourceProvider(new ListedMigrations(migrations))
                    .javaMigrationClassProvider(List::of)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseFailed(
                    "The tables for " + migrations.purpose() + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** A database without history refuses the question; it is not current either. */
    private static boolean isCurrent(DataSource database, Migrations migrations) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery(newest(migrations.history()))) {
            return newest.next() && migrations.newestVersion().equals(newest.getString(1));
        } catch (SQLException e) {
            return false;
        }
    }

    private static String newest(String history) {
        return "SELECT \"version\" FROM \"" + history
                + "\" WHERE \"success\" ORDER BY \"installed_rank\" DESC FETCH FIRST 1 ROW ONLY";
    }
}
