package dev.loquat.session.jdbc;

import dev.loquat.session.SessionStoreFailed;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Connections to the database, kept open between the turns. */
final class ConnectionPool implements AutoCloseable {

    /** A turn holds a connection for the milliseconds of one statement. */
    private static final int MAX_CONNECTIONS = 16;

    /** One stays open: an embedded database closes with its last connection, and opens again slowly. */
    private static final int MIN_CONNECTIONS = 1;

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final AgroalDataSource pool;

    private ConnectionPool(AgroalDataSource pool) {
        this.pool = pool;
    }

    /**
     * A pool that has reached its database.
     *
     * @throws SessionStoreFailed when it has not
     */
    static ConnectionPool open(String url, String user, String password) {
        AgroalDataSourceConfigurationSupplier settings = new AgroalDataSourceConfigurationSupplier();
        settings.connectionPoolConfiguration(connections -> connections
                .minSize(MIN_CONNECTIONS)
                .initialSize(MIN_CONNECTIONS)
                .maxSize(MAX_CONNECTIONS)
                .acquisitionTimeout(WAIT)
                .connectionFactoryConfiguration(connection -> connection
                        .jdbcUrl(url)
                        .principal(new NamePrincipal(user))
                        .credential(new SimplePassword(password))));
        try {
            ConnectionPool opened = new ConnectionPool(AgroalDataSource.from(settings));
            opened.reach(url);
            return opened;
        } catch (SQLException e) {
            throw unreachable(url, e);
        }
    }

    DataSource database() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    private void reach(String url) {
        try {
            pool.getConnection().close();
        } catch (SQLException e) {
            pool.close();
            throw unreachable(url, e);
        }
    }

    private static SessionStoreFailed unreachable(String url, SQLException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new SessionStoreFailed(
                "The database of sessions " + url + " cannot be opened: " + cause.getMessage()
                        + " When another Loquat has it open, stop that one, or give this one a folder of its own.",
                e);
    }
}
