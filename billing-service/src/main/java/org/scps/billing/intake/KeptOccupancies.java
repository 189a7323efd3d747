package org.scps.billing.intake;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scps.billing.session.Occupancies;
import org.scps.billing.session.Occupancy;

/** The counts of the facilities, written once however often they change. */
final class KeptOccupancies implements Occupancies {

    private static final Table<Occupancy> TABLE = new Table<Occupancy>("occupancy", "facility_id, zone")
            .column("facility_id", "text", Occupancy::facilityId)
            .column("zone", "text", Occupancy::zone)
            .column("occupied", "int4", Occupancy::occupied)
            .column("exits_before_entries", "int4", Occupancy::exitsBeforeEntries)
            .column("last_such_exit_at", "timestamptz", Occupancy::lastSuchExitAt)
            .column("set_at", "timestamptz", Occupancy::setAt)
            .column("updated_at", "timestamptz", Occupancy::updatedAt);

    private record Key(String facilityId, String zone) {}

    private final Map<Key, Occupancy> counts = new HashMap<>();
    private final Map<Key, Occupancy> changed = new LinkedHashMap<>();
    private KeptPlaces places;

    /** A row of {@link Surroundings}; its zone is null where nothing was counted yet. */
    void learn(String facilityId, RowReader columns) throws SQLException {
        String zone = columns.text();
        if (zone != null) {
            Occupancy count = new Occupancy(
                    facilityId,
                    zone,
                    columns.number(),
                    columns.number(),
                    columns.time(),
                    columns.time(),
                    columns.time());
            counts.put(new Key(count.facilityId(), count.zone()), count);
        }
    }

    void in(KeptPlaces known) {
        places = known;
    }

    void write(RoundTrip trip) {
        TABLE.write(trip, List.copyOf(changed.values()));
        changed.clear();
    }

    @Override
    public Optional<Occupancy> find(String facilityId, String zone) {
        return Optional.ofNullable(counts.get(new Key(facilityId, zone)));
    }

    @Override
    public void save(Occupancy occupancy) {
        Key key = new Key(occupancy.facilityId(), occupancy.zone());
        counts.put(key, occupancy);
        changed.put(key, occupancy);
    }

    @Override
    public Optional<String> zoneOf(String facilityId, String laneId) {
        return Optional.ofNullable(places.place(facilityId).zones.get(laneId));
    }

    @Override
    public void keepSetting(String facilityId, Setting setting) {
        throw new UnsupportedOperationException("No read sets a count");
    }

    @Override
    public int openSessions(String facilityId, String zone) {
        throw new UnsupportedOperationException("No read asks for it");
    }
}
