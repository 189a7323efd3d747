package org.scps.billing.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scps.billing.intake.KeptTariffs.Extras;

/** What is known of the facilities and plates of some reads besides their sessions and passages, by one statement. */
final class Surroundings {

    private static final String SQL = "select q.f, q.p, coalesce(k.version, 0), "
            + RoundTrip.any("permit_plate m where m.plate = q.p") + ", false,"
            + " (select c.vehicle_class from vehicle_class c where c.facility_id = q.f and c.plate = q.p),"
            + " o.zone, o.occupied, o.exits_before_entries, o.last_such_exit_at, o.set_at, o.updated_at"
            + " from unnest(?::text[], ?::text[]) q(f, p) left join facility_knowledge k on k.facility_id = q.f"
            + " left join occupancy o on o.facility_id = q.f";

    private final Map<String, Long> versions = new HashMap<>();
    private final Map<Plate, Extras> extras = new LinkedHashMap<>();

    void ask(RoundTrip trip, List<ReadIntake.Read> reads, KeptOccupancies occupancies) {
        Map<Plate, Boolean> plates = new LinkedHashMap<>();
        reads.forEach(read ->
                plates.put(new Plate(read.passage().facilityId(), read.passage().plate()), true));
        trip.ask(
                SQL,
                row -> {
                    RowReader columns = new RowReader(row);
                    Plate plate = new Plate(columns.text(), columns.text());
                    versions.put(plate.facilityId(), columns.longNumber());
                    extras.put(plate, Extras.read(columns));
                    occupancies.learn(plate.facilityId(), columns);
                },
                RoundTrip.array("text", plates.keySet(), Plate::facilityId),
                RoundTrip.array("text", plates.keySet(), Plate::text));
    }

    /** Of each facility, how often what is known of it has changed. */
    Map<String, Long> versions() {
        return versions;
    }

    Extras of(Plate plate) {
        return extras.get(plate);
    }
}
