package dev.loquat.session.jdbc;

import dev.loquat.database.Database;
import dev.loquat.database.DatabaseFailed;
import dev.loquat.database.Migrations;
import dev.loquat.session.Session;
import dev.loquat.session.SessionConflict;
import dev.loquat.session.SessionKey;
import dev.loquat.session.SessionStore;
import dev.loquat.session.SessionStoreFailed;
import dev.loquat.session.SessionSweep;
import dev.loquat.session.jdbc.SessionRows.Row;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Keeps sessions in a database. Every save is one statement that names the version it replaces, so any number of instances
 * may share one database.
 */
public final class JdbcSessionStore implements SessionStore {

    private static final int SAVES_BETWEEN_SWEEPS = 1000;

    static final Migrations TABLES =
            new Migrations("sessions", "/db/migration/", List.of("V1__sessions.sql"), Migrations.USUAL_HISTORY);

    private static final String NAME = "sessions";

    private final Database database;
    private final SessionSweep sweep = new SessionSweep(SAVES_BETWEEN_SWEEPS);

    private JdbcSessionStore(Supplier<Database> opened) {
        this.database = known(opened);
    }

    /**
     * A store in a database of the caller's, who also closes it. An H2 database has to be open with {@code WRITE_DELAY=0}.
     *
     * @throws SessionStoreFailed when the tables cannot be made
     */
    public static JdbcSessionStore over(DataSource database) {
        return new JdbcSessionStore(() -> Database.over(database, TABLES));
    }

    /**
     * A store in the database of this URL, through a pool of its own. Every H2 URL gets {@code WRITE_DELAY=0}.
     *
     * @param url such as {@code jdbc:h2:file:/var/lib/loquat/sessions} or {@code jdbc:postgresql://host/loquat}
     * @throws SessionStoreFailed when the database cannot be reached, or the tables cannot be made
     */
    public static JdbcSessionStore open(String url, String user, String password) {
        return new JdbcSessionStore(() -> Database.open(url, user, password, TABLES));
    }

    /**
     * A store in an H2 database of this folder, which is made when it is not there.
     *
     * @throws SessionStoreFailed when the folder cannot be written, or another process has the database open
     */
    public static JdbcSessionStore inFolder(Path folder) {
        return new JdbcSessionStore(() -> Database.inFolder(folder, NAME, TABLES));
    }

    @Override
    public Optional<Session> find(SessionKey key, Instant now) {
        return onRows(rows -> rows.find(key)).filter(row -> row.isAlive(now)).map(row -> row.session(key));
    }

    @Override
    public Session save(Session session, Instant now) {
        Session saved = onRows(rows -> session.version() == 0 ? begin(rows, session, now) : replace(rows, session));
        sweep.dueAfterSaveAt(now).ifPresent(this::sweep);
        return saved;
    }

    @Override
    public boolean delete(SessionKey key, Instant now) {
        return onRows(rows -> rows.end(key, now));
    }

    @Override
    public boolean isReady() {
        return database.isReady();
    }

    @Override
    public void close() {
        database.close();
    }

    private static Session begin(SessionRows rows, Session session, Instant now) throws SQLException {
        try {
            rows.insert(session);
            return saved(session, 1);
        } catch (SQLException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            return revive(rows, session, now);
        }
    }

    /** The row of a session that has ended is used again, with the version after its last one. */
    private static Session revive(SessionRows rows, Session session, Instant now) throws SQLException {
        Row ended = rows.find(session.key())
                .filter(row -> !row.isAlive(now))
                .orElseThrow(() -> new SessionConflict(session.key()));
        return replace(rows, new Session(session.key(), ended.version(), session.expiresAt(), session.state()));
    }

    private static Session replace(SessionRows rows, Session session) throws SQLException {
        if (!rows.update(session, session.version())) {
            throw new SessionConflict(session.key());
        }
        return saved(session, session.version() + 1);
    }

    private static Session saved(Session session, long version) {
        return new Session(session.key(), version, session.expiresAt(), session.state());
    }

    private void sweep(Instant expiredBefore) {
        onRows(rows -> {
            rows.sweep(expiredBefore);
            return true;
        });
    }

    /** SQL's class 23 is the violation of a constraint, and the table's only one is its key. */
    private static boolean isDuplicate(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("23");
    }

    private <T> T onRows(Work<T> work) {
        return known(() -> database.with(connection -> work.on(new SessionRows(connection))));
    }

    /** What those who keep sessions know is no failure of databases. */
    private static <T> T known(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseFailed e) {
            throw new SessionStoreFailed(String.valueOf(e.getMessage()), e);
        }
    }

    /** Statements on the rows. */
    @FunctionalInterface
    private interface Work<T> {
        T on(SessionRows rows) throws SQLException;
    }
}
