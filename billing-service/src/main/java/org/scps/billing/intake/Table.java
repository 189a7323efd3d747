package org.scps.billing.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How rows of a table are written, however many, in one statement: an array for each column, or, as taking some thirty arrays
 * apart costs more than to write a row, a value for each column of a few rows.
 */
final class Table<T> {

    private record Column<T>(String name, String type, Function<T, Object> value) {}

    private static final int FEW = 3;

    private final String name;
    private final String key;
    private final List<Column<T>> columns = new ArrayList<>();
    private String first = "";
    private String firstValue = "";
    private final String[] ofFew = new String[FEW + 1];
    private String ofMany;

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
        if (rows.size() > FEW) {
            ofMany = ofMany == null ? insert("select " + firstValue + "u.* from unnest(" + arrays() + ") u") : ofMany;
            trip.tell(
                    ofMany,
                    columns.stream()
                            .map(column -> RoundTrip.array(column.type(), rows, column.value()))
                            .toArray());
        } else if (!rows.isEmpty()) {
            int few = rows.size();
            ofFew[few] = ofFew[few] == null ? insert("values " + values(few)) : ofFew[few];
            trip.tell(
                    ofFew[few],
                    rows.stream()
                            .flatMap(row -> columns.stream()
                                    .map(column ->
                                            RoundTrip.value(column.value().apply(row))))
                            .toArray());
        }
    }

    private String insert(String rows) {
        return "insert into " + name + " (" + first + names(Column::name) + ") " + rows + onConflict();
    }

    private String arrays() {
        return names(column -> "?::" + column.type() + "[]");
    }

    private String values(int rows) {
        return String.join(
                ", ", Collections.nCopies(rows, "(" + firstValue + names(column -> "?::" + column.type()) + ")"));
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
