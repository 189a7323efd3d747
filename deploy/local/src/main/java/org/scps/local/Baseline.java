package org.scps.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Small transactions on one connection, one prepared statement a row, as many rows as the service writes for a read: half
 * inserted, half updated by key. By pgbench where it is installed, else the same in plain JDBC, as the database here comes
 * without it.
 */
final class Baseline {

    private static final int ACCOUNTS = 100_000;

    private final BenchStack stack;
    private final int rows;
    private final boolean pgbench = installed();

    Baseline(BenchStack stack, int rows) {
        this.stack = stack;
        this.rows = rows;
    }

    /** What did it: {@code pgbench} or {@code plain JDBC}. */
    String by() {
        return pgbench ? "pgbench" : "plain JDBC";
    }

    double transactionsPerSecond(int transactions) throws SQLException, IOException {
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
            double rate = pgbench ? byPgbench(transactions) : byJdbc(connection, transactions);
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop table bench_account, bench_history");
            }
            return rate;
        }
    }

    private double byJdbc(Connection connection, int transactions) throws SQLException {
        connection.setAutoCommit(false);
        play(connection, transactions / 10);
        long start = System.nanoTime();
        play(connection, transactions);
        double rate = transactions / ((System.nanoTime() - start) / 1e9);
        connection.setAutoCommit(true);
        return rate;
    }

    private double byPgbench(int transactions) throws IOException {
        StringBuilder script = new StringBuilder("begin;\n");
        for (int row = 0; row < rows; row++) {
            script.append("\\set account random(1, ").append(ACCOUNTS).append(")\n");
            script.append(
                    row % 2 == 0
                            ? "insert into bench_history values (1, :account, now(), '');\n"
                            : "update bench_account set balance = balance + 1 where id = :account;\n");
        }
        Path file = Files.createTempFile("scps-bench-", ".sql");
        Files.writeString(file, script.append("end;\n"));
        try {
            Process process = stack.withDatabase(new ProcessBuilder(
                            "pgbench",
                            "-n",
                            "-M",
                            "prepared",
                            "-c",
                            "1",
                            "-t",
                            Integer.toString(transactions),
                            "-f",
                            file.toString()))
                    .redirectErrorStream(true)
                    .start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = Pattern.compile("tps = ([0-9.]+)").matcher(told);
            if (!rate.find()) {
                throw new StackFailure(
                        "pgbench told no rate: " + told.strip(), "see that pgbench can reach the database");
            }
            return Double.parseDouble(rate.group(1));
        } finally {
            Files.delete(file);
        }
    }

    private static boolean installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
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
