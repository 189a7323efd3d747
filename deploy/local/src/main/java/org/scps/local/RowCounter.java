package org.scps.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows that PostgreSQL has inserted, changed and deleted in all tables. */
final class RowCounter {

    private final BenchStack stack;

    RowCounter(BenchStack stack) {
        this.stack = stack;
    }

    long written() throws SQLException {
        // Backends report their counts now and then, not at once.
        try (Connection connection = stack.database();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_sleep(2)");
            try (var row =
                    statement.executeQuery("select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables")) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
