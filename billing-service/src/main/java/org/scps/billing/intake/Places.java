package org.scps.billing.intake;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.scps.billing.document.TariffReader;
import org.scps.billing.session.PairingRules;
import org.scps.billing.session.Tolerance;
import org.scps.events.LaneDirection;

/**
 * What is known of each facility, in memory. Triggers in the database raise a facility's version with every change, so a
 * place that is out of date, whoever changed it, is seen to be and read anew.
 */
@Singleton
class Places {

    private final PairingRules usual;
    private final Map<String, Place> known = new ConcurrentHashMap<>();

    Places(PairingRules usual) {
        this.usual = usual;
    }

    /** As far as known here, which may be out of date. */
    Optional<Place> lately(String facilityId) {
        return Optional.ofNullable(known.get(facilityId));
    }

    /** @param versions as the same transaction has just read them */
    Map<String, Place> of(Map<String, Long> versions, Connection connection) {
        Map<String, Place> places = new HashMap<>();
        Map<String, Place> missing = new HashMap<>();
        versions.forEach((id, version) -> Optional.ofNullable(known.get(id))
                .filter(place -> place.version == version)
                .ifPresentOrElse(place -> places.put(id, place), () -> missing.put(id, new Place(version, usual))));
        if (!missing.isEmpty()) {
            read(missing, connection);
            places.putAll(missing);
            known.putAll(missing);
        }
        return places;
    }

    private static void read(Map<String, Place> places, Connection connection) {
        Object ids = RoundTrip.array("text", places.keySet());
        new RoundTrip(connection)
                .ask(
                        "select facility_id, capacity from facility where facility_id = any(?)",
                        row -> places.get(row.getString(1)).capacity = row.getInt(2),
                        ids)
                .ask(
                        "select facility_id, lane_id, direction from lane where facility_id = any(?)",
                        row -> places.get(row.getString(1))
                                .lanes
                                .put(row.getString(2), LaneDirection.valueOf(row.getString(3))),
                        ids)
                .ask(
                        "select facility_id, lane_id, zone from lane_zone where facility_id = any(?)",
                        row -> places.get(row.getString(1)).zones.put(row.getString(2), row.getString(3)),
                        ids)
                .ask(
                        "select facility_id, repeat_within_ms, wrong_way_within_ms, maximum_stay_ms, pass_through_ms,"
                                + " confusions, confusion_weight, tolerant_within_ms from pairing_setting"
                                + " where facility_id = any(?)",
                        row -> places.get(row.getString(1)).rules = new PairingRules(
                                Duration.ofMillis(row.getLong(2)),
                                Duration.ofMillis(row.getLong(3)),
                                Duration.ofMillis(row.getLong(4)),
                                Duration.ofMillis(row.getLong(5)),
                                new Tolerance(row.getInt(6), row.getDouble(7), Duration.ofMillis(row.getLong(8)))),
                        ids)
                .ask(
                        "select facility_id, version, document, valid_from, valid_to from tariff_version"
                                + " where facility_id = any(?) and state = 'PUBLISHED'",
                        row -> {
                            RowReader columns = new RowReader(row);
                            Place place = places.get(columns.text());
                            int version = columns.number();
                            place.add(TariffReader.read(columns.text(), version)
                                    .as(version, columns.time(), columns.time()));
                        },
                        ids)
                .go();
    }
}
