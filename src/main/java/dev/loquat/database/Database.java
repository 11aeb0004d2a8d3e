package dev.loquat.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that is open, with its tables as they should be. It may be used from any number of threads. */
public final class Database implements AutoCloseable {

    private static final int VALIDATION_SECONDS = 2;

    private final String purpose;
    private final DataSource source;
    private final Runnable onClose;

    private Database(DataSource source, Migrations migrations, Runnable onClose) {
        this.purpose = migrations.purpose();
        this.source = source;
        this.onClose = onClose;
        Schema.migrate(source, migrations);
    }

    /**
     * A database of the caller's, who also closes it. One of H2 has to be open with {@code WRITE_DELAY=0}.
     *
     * @throws DatabaseFailed when the tables cannot be made
     */
    public static Database over(DataSource source, Migrations migrations) {
        return new Database(source, migrations, () -> {});
    }

    /**
     * The database of this URL, through a pool of its own. Every H2 URL gets {@code WRITE_DELAY=0}.
     *
     * @param url such as {@code jdbc:h2:file:/var/lib/loquat/sessions} or {@code jdbc:postgresql://host/loquat}
     * @throws DatabaseFailed when it cannot be reached, or the tables cannot be made
     */
    public static Database open(String url, String user, String password, Migrations migrations) {
        ConnectionPool pool = ConnectionPool.open(H2Url.durable(url), user, password, migrations.purpose());
        try {
            return new Database(pool.database(), migrations, pool::close);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /**
     * An H2 database of this name in a folder, which is made when it is not there.
     *
     * @throws DatabaseFailed when the folder cannot be written, or another process has the database open
     */
    public static Database inFolder(Path folder, String name, Migrations migrations) {
        return open(H2Url.inFolder(folder, name), "sa", "", migrations);
    }

    /**
     * Does some work on a connection of its own, on which every statement is a transaction.
     *
     * @throws DatabaseFailed when the database refuses
     */
    public <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailed("The database of " + purpose + " refused: " + e.getMessage(), e);
        }
    }

    /**
     * Does some work in one transaction, all or nothing.
     *
     * @throws DatabaseFailed when the database refuses
     */
    public <T> T inTransaction(Work<T> work) {
        return with(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    /** Whether it answers. */
    public boolean isReady() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(VALIDATION_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        onClose.run();
    }

    /** Statements. */
    @FunctionalInterface
    public interface Work<T> {

        /** Does them. */
        T on(Connection connection) throws SQLException;
    }
}
