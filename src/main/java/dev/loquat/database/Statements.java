package dev.loquat.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements on one connection. */
public final class Statements {

    private final Connection connection;

    /** Statements on this connection, which stays the caller's. */
    public Statements(Connection connection) {
        this.connection = connection;
    }

    /** Changes rows; returns how many. */
    public int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Reads rows. */
    public <T> List<T> select(String sql, Reading<T> reading, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.of(rows));
            }
            return read;
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reading<T> {

        /** What stands in the row at which the cursor is. */
        T of(ResultSet row) throws SQLException;
    }
}
