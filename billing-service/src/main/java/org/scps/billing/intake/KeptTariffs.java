package org.scps.billing.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scps.billing.session.Arrival;
import org.scps.billing.session.Facility;
import org.scps.billing.session.Ids;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Session;
import org.scps.billing.session.Tariffs;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Visit;

/**
 * The tariffs of the facilities. Most vehicles have nothing that a price depends on besides their times, which is asked for
 * all at once; whoever may have more is looked up in what is stored, once this transaction's changes are written there.
 */
final class KeptTariffs implements Tariffs {

    private static final String PLAIN =
            "select q.f, q.p, q.l, q.s, (select vehicle_class from vehicle_class c where c.facility_id = q.f and c.plate = q.p)"
                    + " from unnest(?::text[], ?::text[], ?::text[], ?::uuid[]) q(f, p, l, s)"
                    + " where not exists (select 1 from permit_plate m where m.plate = q.p)"
                    + " and not exists (select 1 from redeemed_code r where r.session_id = q.s)";

    private record Key(String facilityId, String plate, String laneId, UUID sessionId) {

        static Key of(Arrival arrival) {
            return new Key(arrival.facilityId(), arrival.plate(), arrival.laneId(), arrival.sessionId());
        }
    }

    private record Plain(String vehicleClass) {}

    /**
     * What else than its times the price of a visit may depend on.
     *
     * @param permit the plate may have one
     * @param code one was redeemed for the session
     */
    record Extras(boolean permit, boolean code, String vehicleClass) {

        static Extras read(RowReader columns) throws SQLException {
            return new Extras(columns.yes(), columns.yes(), columns.text());
        }
    }

    private final Tariffs stored;
    private final Runnable writeChanges;
    private final Map<Key, Plain> plain = new HashMap<>();
    private final Set<UUID> redeemed = new HashSet<>();
    private KeptPlaces places;

    KeptTariffs(Tariffs stored, Runnable writeChanges) {
        this.stored = stored;
        this.writeChanges = writeChanges;
    }

    /** Of a session as stored. */
    void learn(Session session, Extras extras) {
        if (extras.code()) {
            redeemed.add(session.sessionId());
        }
        if (session.entry() != null) {
            learn(Arrival.of(session), extras);
        }
    }

    /** @param extras of its plate, once the session of the same id, if there is one, is known */
    void learn(Arrival arrival, Extras extras) {
        if (!extras.permit() && !redeemed.contains(arrival.sessionId())) {
            plain.put(Key.of(arrival), new Plain(extras.vehicleClass()));
        }
    }

    void in(KeptPlaces known) {
        places = known;
    }

    void ask(RoundTrip trip, Collection<Arrival> all) {
        List<Arrival> arrivals = all.stream()
                .filter(arrival -> !plain.containsKey(Key.of(arrival)))
                .toList();
        if (arrivals.isEmpty()) {
            return;
        }
        trip.ask(
                PLAIN,
                row -> {
                    RowReader columns = new RowReader(row);
                    plain.put(
                            new Key(columns.text(), columns.text(), columns.text(), columns.id()),
                            new Plain(columns.text()));
                },
                RoundTrip.array("text", arrivals, Arrival::facilityId),
                RoundTrip.array("text", arrivals, Arrival::plate),
                RoundTrip.array("text", arrivals, Arrival::laneId),
                RoundTrip.array("uuid", arrivals, Arrival::sessionId));
    }

    /** Of stays that may be priced. */
    static List<Arrival> arrivals(Collection<Session> sessions) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Session session : sessions) {
            if (session.entry() != null) {
                arrivals.add(Arrival.of(session));
            }
        }
        return arrivals;
    }

    /** Of the stay that a read may begin. */
    static Arrival arrival(Passage passage) {
        return new Arrival(
                passage.facilityId(),
                Ids.session(passage.passageId()),
                passage.plate(),
                passage.laneId(),
                passage.at());
    }

    @Override
    public Tariff inForce(String facilityId, Instant entry) {
        return places.place(facilityId)
                .tariffAt(entry)
                .orElseThrow(() -> new IllegalStateException("Facility " + facilityId + " has no tariff at " + entry));
    }

    @Override
    public Visit visit(Tariff tariff, Arrival arrival) {
        Plain known = plain.get(Key.of(arrival));
        if (known == null) {
            writeChanges.run();
            return stored.visit(tariff, arrival);
        }
        String zone = places.place(arrival.facilityId()).zones.get(arrival.laneId());
        return new Visit(arrival.at(), known.vehicleClass(), zone, List.of(), List.of(), null);
    }

    @Override
    public void provideFor(Facility facility, Instant now) {
        throw new UnsupportedOperationException("No read changes a tariff");
    }
}
