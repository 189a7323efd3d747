package org.scps.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the database with sessions of the past, their passages and charges, in the facilities that the reads are of. */
final class StoredSessions {

    private final BenchStack stack;

    StoredSessions(BenchStack stack) {
        this.stack = stack;
    }

    /** @param from how many there are already */
    void add(long from, long to) throws SQLException {
        try (Connection connection = stack.database();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table past as select i, gen_random_uuid() entry, gen_random_uuid() exit,"
                            + " gen_random_uuid() session, 'bench-' || i % 4 facility,"
                            + " chr(65 + (random() * 25)::int) || chr(65 + (random() * 25)::int) || chr(65 + (random() * 25)::int)"
                            + " || (1000 + random() * 8999)::int plate,"
                            + " timestamptz '2025-01-01' + random() * interval '300 days' t0"
                            + " from generate_series(" + (from + 1) + "," + to + ") i");
            passages(statement, "entry", "ENTRY", "t0");
            passages(statement, "exit", "EXIT", "t0 + interval '1 hour'");
            statement.execute("insert into charge (charge_id, session_id, amount, currency, lines, tariff_id,"
                    + " tariff_version, state, voided, paying) select session, session, 3, 'EUR', '[]', 'x', 1, 'PAID',"
                    + " false, false from past");
            statement.execute("insert into session (session_id, facility_id, plate, state, revision, started_at,"
                    + " entry_passage_id, entry_lane_id, entry_at, entry_plate_as_read, entry_read_confidence,"
                    + " exit_passage_id, exit_lane_id, exit_at, exit_plate_as_read, exit_read_confidence, charge_id,"
                    + " updated_at, claim_kind, claim_plate) select session, facility, plate, 'ENDED', 3, t0, entry,"
                    + " facility || '-in', t0, plate, 0.9, exit, facility || '-out', t0 + interval '1 hour', plate, 0.9,"
                    + " session, t0, 'BOTH', plate from past");
            statement.execute("drop table past");
            statement.execute("vacuum analyze session");
            statement.execute("vacuum analyze passage");
            statement.execute("vacuum analyze charge");
        }
    }

    private static void passages(Statement statement, String id, String direction, String at) throws SQLException {
        statement.execute("insert into passage (passage_id, facility_id, lane_id, direction, captured_at, revision,"
                + " plate_as_read, read_confidence, band, candidates, dismissed, plate, timeline_plate) select " + id
                + ", facility, facility || '-" + direction.toLowerCase(java.util.Locale.ROOT) + "', '" + direction
                + "', " + at
                + ", 1, plate, 0.9, 'ACCEPT', '[]', false, plate, plate from past");
    }
}
