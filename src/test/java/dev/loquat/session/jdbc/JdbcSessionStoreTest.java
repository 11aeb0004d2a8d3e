package dev.loquat.session.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.session.CorruptSession;
import dev.loquat.session.Session;
import dev.loquat.session.SessionKey;
import dev.loquat.session.SessionStore;
import dev.loquat.session.SessionStoreContract;
import dev.loquat.session.SessionStoreFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcSessionStoreTest extends SessionStoreContract {

    private Path folder;
    private JdbcSessionStore store;

    @BeforeEach
    void open(@TempDir Path empty) {
        folder = empty;
        store = JdbcSessionStore.inFolder(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected SessionStore store() {
        return store;
    }

    @Override
    protected long kept() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM sessions")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void keepsSessionsWhenItIsClosedAndOpenedAgain() {
        Session saved = store.save(session(0, 1), NOW);

        store.close();
        store = JdbcSessionStore.inFolder(folder);

        assertThat(store.find(KEY, NOW)).contains(saved);
    }

    @Test
    void keepsWhatWasAcknowledgedWhenTheProcessIsKilled() throws Exception {
        Path other = folder.resolve("killed");
        Process process = save(other);
        long acknowledged;
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            acknowledged = lastOf(output, process);
        }

        try (JdbcSessionStore reopened = JdbcSessionStore.inFolder(other)) {
            Session found = reopened.find(KEY, NOW).orElseThrow();

            assertThat(found.version()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(found.state().turns()).isEqualTo(found.version());
        }
    }

    @Test
    void saysWhoMayHaveTheDatabaseOpen() throws Exception {
        Process second = save(folder);

        String message = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(message)
                .contains(SessionStoreFailed.class.getName())
                .contains("cannot be opened")
                .contains("another Loquat");
    }

    @Test
    void namesASessionWhoseRowCannotBeRead() throws SQLException {
        store.save(session(0, 1), NOW);
        execute("UPDATE sessions SET state = '{\"sessionState\": {\"dialogAction\": {\"type\": \"Dance\"}}}'");

        assertThatThrownBy(() -> store.find(KEY, NOW))
                .isInstanceOf(CorruptSession.class)
                .hasMessageContaining("user-1")
                .hasMessageContaining("sessionState.dialogAction.type: found 'Dance'")
                .hasMessageContaining("DeleteSession");
        assertThat(store.delete(KEY, NOW)).isTrue();
    }

    @Test
    void erasesWhatADeletedSessionSaid() throws SQLException {
        store.save(session(0, 1), NOW);

        store.delete(KEY, NOW);

        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT state FROM sessions")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEmpty();
        }
    }

    @Test
    void reportsADatabaseThatRefuses() throws SQLException {
        execute("DROP TABLE sessions");

        assertThatThrownBy(() -> store.find(KEY, NOW))
                .isInstanceOf(SessionStoreFailed.class)
                .hasMessageContaining("SESSIONS");
    }

    @Test
    void refusesASessionIdThatIsTooLongAsAFailureAndNotAsAConflict() {
        SessionKey tooLong = new SessionKey("BOT", "ALIAS", "en_US", "x".repeat(300));

        assertThatThrownBy(() -> store.save(Session.begin(tooLong, LATER), NOW)).isInstanceOf(SessionStoreFailed.class);
    }

    @Test
    void asksFlywayOnlyWhenTheTablesAreNotCurrent() throws SQLException {
        execute("UPDATE \"flyway_schema_history\" SET \"checksum\" = 1");

        JdbcSessionStore.inFolder(folder).close();
        execute("DELETE FROM \"flyway_schema_history\"");

        assertThatThrownBy(() -> JdbcSessionStore.inFolder(folder))
                .isInstanceOf(SessionStoreFailed.class)
                .hasMessageContaining("tables for sessions");
    }

    @Test
    void listsEveryMigrationThatThereIs() throws Exception {
        Path migrations = Path.of(getClass().getResource("/db/migration").toURI());

        try (Stream<Path> files = Files.list(migrations)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
                    .isEqualTo(JdbcSessionStore.TABLES.files());
        }
    }

    private static Process save(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavingProcess.class.getName(),
                        folder.toString())
                .start();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("sessions") + ";CACHE_SIZE=2048;WRITE_DELAY=0", "sa", "");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Kills the process as soon as it has acknowledged enough, and returns the last version that it acknowledged. */
    private static long lastOf(BufferedReader output, Process process) throws Exception {
        long acknowledged = 0;
        String line = output.readLine();
        while (line != null) {
            if (line.matches("saved \\d+")) {
                acknowledged = Long.parseLong(line.substring("saved ".length()));
            }
            if (acknowledged == 100) {
                process.toHandle().destroyForcibly(); // the process itself would close its output as well
            }
            line = output.readLine();
        }
        process.waitFor();
        assertThat(acknowledged).isGreaterThanOrEqualTo(100);
        return acknowledged;
    }
}
