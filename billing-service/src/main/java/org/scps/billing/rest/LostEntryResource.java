package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.persistence.LostEntryRows;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Facilities;

/** Whether an exit without an entry is charged the tariff's lost-entry price without anybody's word. */
@Path("/api/v1/facilities/{facilityId}/lost-entries")
class LostEntryResource {

    private final Facilities facilities;
    private final LostEntryRows settings;
    private final Clock clock;

    LostEntryResource(Facilities facilities, LostEntryRows settings, Clock clock) {
        this.facilities = facilities;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param chargedByThemselves false, the usual: a person decides about each
     * @param setAt null when nobody has set anything
     * @param setBy null when nobody has set anything
     */
    record View(boolean chargedByThemselves, Instant setAt, String setBy) {}

    record Wish(@NotNull(message = "is needed") Boolean chargedByThemselves) {}

    @GET
    @Transactional
    @Operation(summary = "Whether exits without an entry are charged by themselves")
    public View setting(@PathParam("facilityId") String facilityId) {
        known(facilityId);
        return settings.inForce(facilityId, clock.instant())
                .map(set -> new View(set.byItself(), set.setAt(), set.setBy()))
                .orElse(new View(false, null, null));
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Sets it for exits from now on",
            description =
                    "Charged is only what is read for sure, of a plate that did not leave within the hour before,"
                            + " where the tariff has a lost-entry price; it is due, never paid automatically, and can be objected to")
    public View set(
            @PathParam("facilityId") String facilityId,
            @HeaderParam("X-Actor") String actor,
            @Valid @NotNull Wish wish) {
        known(facilityId);
        settings.set(facilityId, wish.chargedByThemselves(), new Actor(Params.actor(actor), clock.instant()));
        return setting(facilityId);
    }

    private void known(String facilityId) {
        facilities.find(facilityId).orElseThrow(() -> Refusal.notFound("facility " + facilityId));
    }
}
