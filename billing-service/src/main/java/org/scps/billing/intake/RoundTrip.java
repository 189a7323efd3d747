package org.scps.billing.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Statements that go to the database together and are answered one after the other: waiting for one answer costs about as
 * much as waiting for ten.
 */
final class RoundTrip {

    /** Called for each row of an answer. */
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private record Statement(String sql, Row row, List<Object> parameters) {}

    private record Values(String type, String[] values) {}

    private record Value(String value) {}

    private final Connection connection;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Runnable> after = new ArrayList<>();

    RoundTrip(Connection connection) {
        this.connection = connection;
    }

    /** @param type PostgreSQL's name of the type of the array's elements */
    static <T> Object array(String type, Collection<T> from, Function<? super T, ?> value) {
        String[] values = new String[from.size()];
        int i = 0;
        for (T one : from) {
            Object found = value.apply(one);
            values[i++] = found == null ? null : found.toString();
        }
        return new Values(type, values);
    }

    static Object array(String type, Collection<?> from) {
        return array(type, from, one -> one);
    }

    /** Whether there is such a row. With {@code exists} a plan may read the whole table, as many other rows could be asked for. */
    static String any(String fromWhere) {
        return "coalesce((select true from " + fromWhere + " limit 1), false)";
    }

    /** One whose type the statement tells. */
    static Object value(Object value) {
        return new Value(value == null ? null : value.toString());
    }

    /** @param sql one that answers with rows */
    RoundTrip ask(String sql, Row row, Object... parameters) {
        statements.add(new Statement(sql, row, List.of(parameters)));
        return this;
    }

    RoundTrip tell(String sql, Object... parameters) {
        statements.add(new Statement(sql, null, List.of(parameters)));
        return this;
    }

    /** Once all answers are there. */
    RoundTrip then(Runnable next) {
        after.add(next);
        return this;
    }

    void go() {
        if (!statements.isEmpty()) {
            execute();
        }
        after.forEach(Runnable::run);
    }

    private void execute() {
        String sql = statements.stream().map(Statement::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            int next = 1;
            for (Statement statement : statements) {
                for (Object parameter : statement.parameters()) {
                    set(prepared, next++, parameter);
                }
            }
            prepared.execute();
            for (Statement statement : statements) {
                if (statement.row() != null) {
                    read(prepared, statement.row());
                }
                prepared.getMoreResults();
            }
        } catch (SQLException e) {
            throw new IntakeFailure("Reads not taken in: " + e.getMessage(), e);
        }
    }

    private static void read(PreparedStatement prepared, Row row) throws SQLException {
        try (ResultSet rows = prepared.getResultSet()) {
            while (rows.next()) {
                row.read(rows);
            }
        }
    }

    private void set(PreparedStatement prepared, int at, Object parameter) throws SQLException {
        if (parameter instanceof Values values) {
            prepared.setArray(at, connection.createArrayOf(values.type(), values.values()));
        } else if (parameter instanceof Value one) {
            prepared.setObject(at, one.value(), Types.OTHER);
        } else {
            prepared.setObject(at, parameter);
        }
    }
}
