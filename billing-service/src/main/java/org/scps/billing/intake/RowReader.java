package org.scps.billing.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads one row's columns, from left to right. */
final class RowReader {

    private final ResultSet row;
    private int next = 1;

    RowReader(ResultSet row) {
        this.row = row;
    }

    String text() throws SQLException {
        return row.getString(next++);
    }

    UUID id() throws SQLException {
        return row.getObject(next++, UUID.class);
    }

    Instant time() throws SQLException {
        OffsetDateTime time = row.getObject(next++, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    int number() throws SQLException {
        return row.getInt(next++);
    }

    long longNumber() throws SQLException {
        return row.getLong(next++);
    }

    double real() throws SQLException {
        return row.getDouble(next++);
    }

    boolean yes() throws SQLException {
        return row.getBoolean(next++);
    }

    BigDecimal amount() throws SQLException {
        return row.getBigDecimal(next++);
    }

    /** Null for null. */
    <E extends Enum<E>> E name(Class<E> type) throws SQLException {
        String name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }

    void skip(int columns) {
        next += columns;
    }
}
