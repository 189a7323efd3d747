package org.scps.portal.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;

/** The facilities by id, looked up once per page. */
@RequestScoped
class Places {

    private final Facilities facilities;
    private Map<String, Facility> byId;

    Places(Facilities facilities) {
        this.facilities = facilities;
    }

    /** A facility that is not ours any more, but still stands in a session, is called by its id. */
    Facility of(String facilityId) {
        if (byId == null) {
            byId = facilities.all().stream().collect(Collectors.toMap(Facility::facilityId, Function.identity()));
        }
        Facility known = byId.get(facilityId);
        return known != null ? known : new Facility(facilityId, facilityId, "UTC", "EUR", 0, List.of());
    }
}
