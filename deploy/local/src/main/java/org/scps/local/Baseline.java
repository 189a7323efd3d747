package org.scps.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What pgbench would do, in plain JDBC, for the database here comes without pgbench: one connection, small transactions,
 * one prepared statement a row, as many rows as the service writes for a read: half inserted, half updated by key.
 */
final class Baseline {

    private static final int ACCOUNTS = 100_000;

    private final BenchStack stack;
    private final int rows;

    Baseline(BenchStack stack, int rows) {
        this.stack = stack;
        this.rows = rows;
    }

    double transactionsPerSecond(int transactions) throws SQLException {
        try (Connection connection = stack.database()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop table if exists bench_account, bench_history");
                statement.execute("create table bench_account (id int primary key, balance int, filler char(84))");
                statement.execute(
                        "insert into bench_account select i, 0, '' from generate_series(1, " + ACCOUNTS + ") i");
                statement.execute(
                        "create table bench_history (account int, delta int, at timestamptz, filler char(84))");
                statement.execute("vacuum analyze bench_account");
            }
            connection.setAutoCommit(false);
            play(connection, transactions / 10);
            long start = System.nanoTime();
            play(connection, transactions);
            double seconds = (System.nanoTime() - start) / 1e9;
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop table bench_account, bench_history");
            }
            connection.commit();
            return transactions / seconds;
        }
    }

    private void play(Connection connection, int transactions) throws SQLException {
        try (PreparedStatement update =
                        connection.prepareStatement("update bench_account set balance = balance + ? where id = ?");
                PreparedStatement insert =
                        connection.prepareStatement("insert into bench_history values (?, ?, now(), '')")) {
            for (int i = 0; i < transactions; i++) {
                for (int row = 0; row < rows; row++) {
                    PreparedStatement statement = row % 2 == 0 ? insert : update;
                    statement.setInt(1, row);
                    statement.setInt(2, 1 + ThreadLocalRandom.current().nextInt(ACCOUNTS));
                    statement.executeUpdate();
                }
                connection.commit();
            }
        }
    }
}
