package org.scps.billing.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * All sessions that reads of some plates may touch, by one statement: to begin a statement costs the database more than to
 * find another row. The places of the rows are looked up first, so that their many columns are set up once.
 *
 * @param nears one for each plate
 */
record Around(List<Near> nears) {

    private static final String LONE =
            "s.claim_kind in ('ENTRY', 'EXIT') and s.started_at between q.began - q.within and q.last + q.within";

    private static final String PAIRED = "s.claim_kind = 'BOTH' and s.exit_at between q.began and q.last + q.longest"
            + " and (s.contested is not null or s.exit_at >= q.at) and ";

    private static final String PAIRED_HEADS =
            PAIRED + Similar.weeksOfHeads("s.exit_at", "q.began", "q.last + q.longest");

    private static final String PAIRED_TAILS =
            PAIRED + Similar.weeksOfTails("s.exit_at", "q.began", "q.last + q.longest");

    private static final String SQL = "with q0 as materialized (select *, coalesce((select max(started_at) from session"
            + KeptSessions.OF_PLATE + " and started_at < q.at), q.at) began from unnest(?::text[], ?::text[],"
            + " ?::timestamptz[], ?::timestamptz[], ?::interval[], ?::interval[]) q(f, p, at, last, within, longest)),"
            // An exit's pairing asks for the session before the one that it ends.
            + " q as materialized (select *, coalesce((select max(started_at) from session" + KeptSessions.OF_PLATE
            + " and started_at < q.began), q.began) earlier from q0 q)"
            + " select k.own, " + RoundTrip.any("permit_plate m where m.plate = s.plate") + ", "
            + RoundTrip.any("redeemed_code r where r.session_id = s.session_id") + ","
            + " (select v.vehicle_class from vehicle_class v where v.facility_id = s.facility_id and v.plate = s.plate), "
            + SessionRows.COLUMNS
            + " from (select true own, t.place from q cross join lateral (select ctid as place from session"
            + KeptSessions.OF_PLATE + " and started_at >= q.earlier order by started_at, session_id limit ?) t"
            + head(LONE) + tail(LONE) + head(PAIRED_HEADS) + tail(PAIRED_TAILS)
            + " union all select false, ctid from session where session_id = any(?)) k"
            + " join session s on s.ctid = k.place left join charge c using (charge_id)";

    /**
     * A plate that was read.
     *
     * @param within of the facility's tolerance; null when it has none, or it is not known yet
     * @param longest that a pair may matter to others; null with {@code within}
     */
    record Near(Plate plate, Instant first, Instant last, Duration within, Duration longest) {}

    /** Called for each row. */
    interface Row {
        void read(RowReader columns) throws SQLException;
    }

    void ask(RoundTrip trip, Collection<UUID> sessionIds, int limit, Row row) {
        trip.ask(
                SQL,
                columns -> row.read(new RowReader(columns)),
                RoundTrip.array("text", nears, near -> near.plate().facilityId()),
                RoundTrip.array("text", nears, near -> near.plate().text()),
                RoundTrip.array("timestamptz", nears, Near::first),
                RoundTrip.array("timestamptz", nears, Near::last),
                RoundTrip.array("interval", nears, Near::within),
                RoundTrip.array("interval", nears, Near::longest),
                limit,
                RoundTrip.array("uuid", sessionIds));
    }

    private static String head(String which) {
        return like(which, "left(s.claim_plate, 3) = left(q.p, 3)");
    }

    private static String tail(String which) {
        return like(which, "right(s.claim_plate, 3) = right(q.p, 3) and left(s.claim_plate, 3) <> left(q.p, 3)");
    }

    /** The plate's own from its beginning on are there already. Plate by plate, also while few sessions are stored. */
    private static String like(String which, String end) {
        return " union all select false, t.place from q cross join lateral (select s.ctid as place from session s"
                + " where s.facility_id = q.f and " + end + " and " + which
                + " and (s.claim_plate <> q.p or s.started_at < q.earlier) offset 0) t";
    }
}
