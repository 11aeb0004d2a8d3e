package dev.loquat.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ServiceLoader;
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
     * @throws DatabaseFailed when it has not
     */
    static ConnectionPool open(String url, String user, String password, String purpose) {
        Class<?> driver = driver(url, purpose);
        AgroalDataSourceConfigurationSupplier settings = new AgroalDataSourceConfigurationSupplier();
        settings.connectionPoolConfiguration(connections -> connections
                .minSize(MIN_CONNECTIONS)
                .initialSize(MIN_CONNECTIONS)
                .maxSize(MAX_CONNECTIONS)
                .acquisitionTimeout(WAIT)
                .connectionFactoryConfiguration(connection -> connection
                        .connectionProviderClass(driver)
                        .jdbcUrl(url)
                        .principal(new NamePrincipal(user))
                        .credential(new SimplePassword(password))));
        try {
            ConnectionPool opened = new ConnectionPool(AgroalDataSource.from(settings));
            opened.reach(url, purpose);
            return opened;
        } catch (SQLException e) {
            throw unreachable(url, purpose, e);
        }
    }

    DataSource database() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    /** The driver manager knows only the drivers of the class loader that first asked it, which need not be ours. */
    private static Class<?> driver(String url, String purpose) {
        try {
            for (Driver driver : ServiceLoader.load(Driver.class, ConnectionPool.class.getClassLoader())) {
                if (driver.acceptsURL(url)) {
                    return driver.getClass();
                }
            }
        } catch (SQLException e) {
            throw unreachable(url, purpose, e);
        }
        throw new DatabaseFailed("There is no JDBC driver for the database of " + purpose + " " + url
                + ". Correct loquat.session.jdbc.url, or put the driver's jar on the class path.");
    }

    private void reach(String url, String purpose) {
        try {
            pool.getConnection().close();
        } catch (SQLException e) {
            pool.close();
            throw unreachable(url, purpose, e);
        }
    }

    private static DatabaseFailed unreachable(String url, String purpose, SQLException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new DatabaseFailed(
                "The database of " + purpose + " " + url + " cannot be opened: " + cause.getMessage()
                        + " When another Loquat has it open, stop that one, or give this one a folder of its own.",
                e);
    }
}
