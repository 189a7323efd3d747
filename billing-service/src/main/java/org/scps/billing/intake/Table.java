package org.scps.billing.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How rows of a table are written, however many, in one statement: an array for each column. */
final class Table<T> {

    private record Column<T>(String name, String type, Function<T, Object> value) {}

    private final String name;
    private final String key;
    private final List<Column<T>> columns = new ArrayList<>();
    private String first = "";
    private String firstValue = "";
    private String sql;

    /** @param key columns by which a row that is there already is found and changed; empty when every row is new */
    Table(String name, String key) {
        this.name = name;
        this.key = key;
    }

    /** The first column gets the next of a sequence. */
    Table<T> numbered(String column, String sequence) {
        first = column + ", ";
        firstValue = "nextval('" + sequence + "'), ";
        return this;
    }

    Table<T> column(String column, String type, Function<T, Object> value) {
        columns.add(new Column<>(column, type, value));
        return this;
    }

    void write(RoundTrip trip, Collection<T> rows) {
        if (!rows.isEmpty()) {
            sql = sql == null ? sql() : sql;
            trip.tell(
                    sql,
                    columns.stream()
                            .map(column -> RoundTrip.array(column.type(), rows, column.value()))
                            .toArray());
        }
    }

    private String sql() {
        return "insert into " + name + " (" + first + names(Column::name) + ") select " + firstValue
                + "u.* from unnest(" + names(column -> "?::" + column.type() + "[]") + ") u" + onConflict();
    }

    private String onConflict() {
        if (key.isEmpty()) {
            return "";
        }
        List<String> keys = List.of(key.split(", "));
        return " on conflict (" + key + ") do update set "
                + columns.stream()
                        .map(Column::name)
                        .filter(column -> !keys.contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    private String names(Function<Column<T>, String> of) {
        return columns.stream().map(of).collect(Collectors.joining(", "));
    }
}
