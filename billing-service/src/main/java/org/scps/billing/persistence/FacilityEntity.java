package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import org.scps.billing.session.Facility;
import org.scps.events.LaneDirection;

@Entity
@Table(name = "facility")
class FacilityEntity {

    @Id
    private String facilityId;

    private String name;
    private String timeZone;
    private String currency;
    private int capacity;
    private Instant publishedAt;

    void take(Facility facility) {
        facilityId = facility.facilityId();
        name = facility.name();
        timeZone = facility.timeZone().getId();
        currency = facility.currency().getCurrencyCode();
        capacity = facility.capacity();
        publishedAt = facility.publishedAt();
    }

    int capacity() {
        return capacity;
    }

    Facility toFacility(Map<String, LaneDirection> lanes) {
        return new Facility(
                facilityId, name, ZoneId.of(timeZone), Currency.getInstance(currency), capacity, lanes, publishedAt);
    }
}
