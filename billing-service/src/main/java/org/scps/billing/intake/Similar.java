package org.scps.billing.intake;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.scps.billing.session.Session;

/** Brings in the sessions of plates that share their first or last three characters with a plate, as far as needed. */
final class Similar {

    private static final String LONE = byEnds(
            "claim_kind in ('ENTRY', 'EXIT') and started_at between q.a and q.b and q.since is null", "true", "true");

    private static final String PAIRED = byEnds(
            "claim_kind = 'BOTH' and exit_at between q.a and q.b and (contested is not null or exit_at >= q.since)",
            weeksOfHeads("exit_at", "q.a", "q.b"),
            weeksOfTails("exit_at", "q.a", "q.b"));

    private static String byEnds(String which, String ofHeads, String ofTails) {
        String all = "select * from session where facility_id = q.f and " + which + " and ";
        return "select " + SessionRows.COLUMNS
                + " from unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])"
                + " q(f, p, a, b, since) cross join lateral (" + all + ofHeads + " and "
                + "left(claim_plate, 3) = left(q.p, 3) union all " + all + ofTails + " and "
                + "right(claim_plate, 3) = right(q.p, 3)) s left join charge c using (charge_id)";
    }

    /** The weeks that a span of time reaches into, as the index of pairs by the beginning of their plates has them. */
    static String weeksOfHeads(String time, String from, String to) {
        return weeks("2000-01-03", time, from, to);
    }

    /** As the index by the end has them: others, so that no plan takes one index for the other. */
    static String weeksOfTails(String time, String from, String to) {
        return weeks("2000-01-06", time, from, to);
    }

    private static String weeks(String origin, String time, String from, String to) {
        String week = "date_bin('7 days', %s, timestamptz '" + origin + " 00:00Z')";
        return week.formatted(time) + " between " + week.formatted(from) + " and " + week.formatted(to);
    }

    /** @param since pairs that ended before are needed only when contested; null where it is not about pairs */
    private record Need(Plate plate, Instant from, Instant to, Instant since) {}

    private final SessionRows rows;
    private final Consumer<Session> found;
    private final Spans lone = new Spans();
    private final Spans paired = new Spans();
    private final Spans contested = new Spans();
    private final List<Need> loneNeeds = new ArrayList<>();
    private final List<Need> pairedNeeds = new ArrayList<>();

    Similar(SessionRows rows, Consumer<Session> found) {
        this.rows = rows;
        this.found = found;
    }

    /** Lone ones that began from {@code from} to {@code to}. */
    void expectLone(Plate plate, Instant from, Instant to) {
        if (!lone.cover(plate, from, to)) {
            loneNeeds.add(new Need(plate, from, to, null));
        }
    }

    /** Pairs that ended from {@code from} to {@code to}, before {@code since} only the contested. */
    void expectPaired(Plate plate, Instant from, Instant to, Instant since) {
        if (!contested.cover(plate, from, to) || !paired.cover(plate, since, to)) {
            pairedNeeds.add(new Need(plate, from, to, since));
        }
    }

    /** Has been brought in another way. */
    void know(Around.Near near, Instant began) {
        Plate plate = near.plate();
        lone.add(plate, began.minus(near.within()), near.last().plus(near.within()));
        contested.add(plate, began, near.last().plus(near.longest()));
        paired.add(plate, near.first(), near.last().plus(near.longest()));
    }

    void ask(RoundTrip trip) {
        ask(trip, LONE, List.copyOf(loneNeeds));
        ask(trip, PAIRED, List.copyOf(pairedNeeds));
        loneNeeds.forEach(need -> lone.add(need.plate(), need.from(), need.to()));
        pairedNeeds.forEach(need -> {
            contested.add(need.plate(), need.from(), need.to());
            paired.add(need.plate(), need.since(), need.to());
        });
        loneNeeds.clear();
        pairedNeeds.clear();
    }

    private void ask(RoundTrip trip, String sql, List<Need> needs) {
        if (!needs.isEmpty()) {
            trip.ask(
                    sql,
                    row -> found.accept(rows.read(row)),
                    RoundTrip.array("text", needs, need -> need.plate().facilityId()),
                    RoundTrip.array("text", needs, need -> need.plate().text()),
                    RoundTrip.array("timestamptz", needs, Need::from),
                    RoundTrip.array("timestamptz", needs, Need::to),
                    RoundTrip.array("timestamptz", needs, Need::since));
        }
    }

    void needLone(Connection connection, Plate plate, Instant from, Instant to) {
        if (!lone.cover(plate, from, to)) {
            expectLone(plate, from, to);
            load(connection);
        }
    }

    void needPaired(Connection connection, Plate plate, Instant from, Instant to, boolean contestedOnly) {
        if (!(contestedOnly ? contested : paired).cover(plate, from, to)) {
            expectPaired(plate, from, to, contestedOnly ? to : from);
            load(connection);
        }
    }

    private void load(Connection connection) {
        RoundTrip trip = new RoundTrip(connection);
        ask(trip);
        trip.go();
    }
}
