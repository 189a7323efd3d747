package org.scps.billing.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Facility;
import org.scps.billing.session.PairingRules;
import org.scps.billing.session.PairingSettings;
import org.scps.events.LaneDirection;

/** The facilities of the reads, as far as reads need them. */
final class KeptPlaces implements Facilities, PairingSettings {

    private final Map<String, Place> places;

    KeptPlaces(Map<String, Place> places) {
        this.places = places;
    }

    Place place(String facilityId) {
        return places.get(facilityId);
    }

    @Override
    public int capacity(String facilityId) {
        return place(facilityId).capacity;
    }

    @Override
    public Optional<LaneDirection> direction(String facilityId, String laneId) {
        return Optional.ofNullable(place(facilityId).lanes.get(laneId));
    }

    @Override
    public PairingRules of(String facilityId) {
        return place(facilityId).rules;
    }

    @Override
    public Optional<Facility> find(String facilityId) {
        throw new UnsupportedOperationException("No read asks for it");
    }

    @Override
    public List<String> ids() {
        throw new UnsupportedOperationException("No read asks for it");
    }

    @Override
    public void save(Facility facility) {
        throw new UnsupportedOperationException("No read changes a facility");
    }

    @Override
    public void set(String facilityId, PairingRules rules, Actor actor) {
        throw new UnsupportedOperationException("No read changes a setting");
    }
}
