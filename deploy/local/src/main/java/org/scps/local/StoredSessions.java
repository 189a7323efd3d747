package org.scps.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Fills the database with sessions of the past, their passages and charges, in the facilities that the reads are of: 300
 * days up to the next read, one in a hundred with its exit missed, with ids that begin with their times. By the million, without
 * indexes meanwhile.
 */
final class StoredSessions {

    private static final long AT_ONCE = 1_000_000;
    /**
     * What goes through the indexes by plate, so that as much of them as finds room is in the memory of the database: there
     * they are where reads have come for months, but not where they have just been made.
     */
    private static final List<String> BY_PLATE = List.of(
            "session where plate > ''",
            "session where claim_plate > '' and claim_kind is not null",
            "passage where timeline_plate > ''");

    private static final String TABLES = "('session', 'passage', 'charge')";

    private final BenchStack stack;
    private final Consumer<String> progress;

    StoredSessions(BenchStack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** @param from how many there are already */
    void add(long from, long to) throws SQLException {
        try (Connection connection = stack.database();
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("set synchronous_commit = off");
            List<String> indexes = to - from > 100_000 ? dropIndexes(statement) : List.of();
            for (long begin = from; begin < to; begin += AT_ONCE) {
                long end = Math.min(to, begin + AT_ONCE);
                insert(statement, begin, end, from, to);
                progress.accept(String.format(Locale.ROOT, "%,11d sessions stored", end));
            }
            for (String index : indexes) {
                statement.execute(index);
            }
            for (String table : List.of("session", "passage", "charge")) {
                statement.execute("vacuum analyze " + table);
            }
            statement.execute("set enable_seqscan = off");
            statement.execute("set enable_bitmapscan = off");
            for (String indexed : BY_PLATE) {
                statement.execute("select count(*) from " + indexed);
            }
            progress.accept("            indexes made");
        }
    }

    /** Those that no constraint needs. */
    private static List<String> dropIndexes(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select indexname, indexdef from pg_indexes where schemaname = 'public'" + " and tablename in " + TABLES
                        + " and indexname not in (select conname from pg_constraint)")) {
            while (row.next()) {
                names.add(row.getString(1));
                definitions.add(row.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("drop index " + name);
        }
        return definitions;
    }

    private void insert(Statement statement, long begin, long end, long from, long to) throws SQLException {
        statement.execute("create temporary table past as select *, uuidv7(t0 - now()) entry,"
                + " uuidv7(t0 + interval '1 hour' - now()) exit, uuidv7(t0 - now()) session from ("
                + "select 'bench-' || i % 4 facility, i % 100 = 0 stuck,"
                + " chr(65 + (random() * 25)::int) || chr(65 + (random() * 25)::int) || chr(65 + (random() * 25)::int)"
                + " || (1000 + random() * 8999)::int plate,"
                + " timestamptz '" + stack.capturedLast() + "' - interval '2 hours' - (" + to + " - i) / " + (to - from)
                + "::float8 * interval '300 days' t0"
                + " from generate_series(" + (begin + 1) + "," + end + ") i) visits");
        passages(statement, "entry", "ENTRY", "t0", "true");
        passages(statement, "exit", "EXIT", "t0 + interval '1 hour'", "not stuck");
        statement.execute("insert into charge (charge_id, session_id, amount, currency, lines, tariff_id,"
                + " tariff_version, state, voided, paying, paid) select session, session, 3, 'EUR', '[]', 'x', 1, 'PAID',"
                + " false, false, 3 from past where not stuck");
        statement.execute(
                "insert into session (session_id, facility_id, plate, state, revision, started_at,"
                        + " entry_passage_id, entry_lane_id, entry_at, entry_plate_as_read, entry_read_confidence,"
                        + " exit_passage_id, exit_lane_id, exit_at, exit_plate_as_read, exit_read_confidence, charge_id,"
                        + " updated_at, claim_kind, claim_plate) select session, facility, plate,"
                        + " case when stuck then 'REVIEW' else 'ENDED' end, 3, t0, entry,"
                        + " facility || '-in', t0, plate, 0.9, case when not stuck then exit end,"
                        + " case when not stuck then facility || '-out' end, case when not stuck then t0 + interval '1 hour' end,"
                        + " case when not stuck then plate end, case when not stuck then 0.9 end,"
                        + " case when not stuck then session end, t0, case when stuck then 'ENTRY' else 'BOTH' end, plate from past");
        statement.execute("drop table past");
    }

    private static void passages(Statement statement, String id, String direction, String at, String where)
            throws SQLException {
        statement.execute("insert into passage (passage_id, facility_id, lane_id, direction, captured_at, revision,"
                + " plate_as_read, read_confidence, band, candidates, dismissed, plate, timeline_plate) select " + id
                + ", facility, facility || '-" + (direction.equals("ENTRY") ? "in" : "out") + "', '" + direction
                + "', " + at + ", 1, plate, 0.9, 'ACCEPT', '[]', false, plate, plate from past where " + where);
    }
}
