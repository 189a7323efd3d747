package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Tariffs;

@Path("/api/v1/facilities/{facilityId}")
class FacilityResource {

    private final Facilities facilities;
    private final Tariffs tariffs;
    private final Clock clock;

    FacilityResource(Facilities facilities, Tariffs tariffs, Clock clock) {
        this.facilities = facilities;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    @GET
    @Path("/tariff")
    @Operation(summary = "The tariff in force")
    @Transactional
    public TariffView tariff(@PathParam("facilityId") String facilityId) {
        facility(facilityId);
        return TariffView.of(tariffs.inForce(facilityId, clock.instant()));
    }

    private void facility(String facilityId) {
        facilities.find(facilityId).orElseThrow(() -> Refusal.notFound("facility " + facilityId));
    }
}
