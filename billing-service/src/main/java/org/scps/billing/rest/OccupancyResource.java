package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.persistence.PanacheOccupancies;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Facility;
import org.scps.billing.session.Occupancies;
import org.scps.billing.session.Occupancy;
import org.scps.conventions.EntityTags;

/** How full a car park is, counted apart from sessions; how far the two differ; and what operators have set. */
@Path("/api/v1/facilities/{facilityId}/occupancy")
class OccupancyResource {

    private static final int SETTINGS_SHOWN = 100;

    private final Facilities facilities;
    private final PanacheOccupancies occupancies;
    private final Decisions decisions;
    private final EntityTags tags;

    OccupancyResource(Facilities facilities, PanacheOccupancies occupancies, Decisions decisions, EntityTags tags) {
        this.facilities = facilities;
        this.occupancies = occupancies;
        this.decisions = decisions;
        this.tags = tags;
    }

    /**
     * @param free spaces, never negative
     * @param openSessions vehicles inside as the sessions say
     * @param difference counted minus open sessions: vehicles without a legible plate, missed passages
     * @param zones those that lanes lead into
     */
    record OccupancyView(
            String facilityId,
            int capacity,
            int occupied,
            int free,
            Instant updatedAt,
            int openSessions,
            int difference,
            Instant setAt,
            List<ZoneView> zones) {}

    record ZoneView(String zone, int occupied, int openSessions, int difference, Instant setAt, Instant updatedAt) {}

    /** @param drift counted minus what was true: positive when the count was too high */
    record SettingView(Instant setAt, String setBy, String zone, int counted, int setTo, int drift) {}

    record Settings(List<SettingView> items) {}

    /** @param zone null for all of the facility */
    record Count(@NotNull @Min(0) @Max(1_000_000) Integer occupied, @Size(max = 64) String zone) {}

    /** @param zone null for all of the facility */
    record Reset(@Size(max = 64) String zone) {}

    @GET
    @Operation(summary = "How full the car park and its zones are, and how far count and sessions differ")
    @Transactional
    public OccupancyView occupancy(@PathParam("facilityId") String facilityId) {
        Facility facility = facility(facilityId);
        Occupancy whole = occupancies
                .find(facilityId, Occupancy.WHOLE)
                .orElseGet(() -> Occupancy.empty(facilityId, Occupancy.WHOLE, facility.publishedAt()));
        int open = occupancies.openSessions(facilityId, Occupancy.WHOLE);
        return new OccupancyView(
                facilityId,
                facility.capacity(),
                whole.occupied(),
                Math.max(0, facility.capacity() - whole.occupied()),
                whole.updatedAt(),
                open,
                whole.occupied() - open,
                whole.setAt(),
                occupancies.zones(facilityId).stream().map(this::view).toList());
    }

    private ZoneView view(Occupancy zone) {
        int open = occupancies.openSessions(zone.facilityId(), zone.zone());
        return new ZoneView(zone.zone(), zone.occupied(), open, zone.occupied() - open, zone.setAt(), zone.updatedAt());
    }

    @PUT
    @Operation(summary = "Sets the count of the car park, or of one zone, by hand")
    @Transactional
    public OccupancyView setOccupancy(
            @PathParam("facilityId") String facilityId,
            @HeaderParam("X-Actor") String actor,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull Count count) {
        facility(facilityId);
        decisions.hold(facilityId);
        tags.require(ifMatch, occupancy(facilityId));
        decisions.count(facilityId, zone(count.zone()), count.occupied(), Params.actor(actor));
        return occupancy(facilityId);
    }

    @POST
    @Path("/reset")
    @Operation(summary = "Counts from the open sessions on, for the car park or one zone")
    @Transactional
    public OccupancyView reset(
            @PathParam("facilityId") String facilityId, @HeaderParam("X-Actor") String actor, @Valid Reset reset) {
        facility(facilityId);
        decisions.recount(facilityId, zone(reset == null ? null : reset.zone()), Params.actor(actor));
        return occupancy(facilityId);
    }

    @GET
    @Path("/settings")
    @Operation(summary = "What operators have set the count to, and how far it had drifted; the latest 100")
    @Transactional
    public Settings settings(@PathParam("facilityId") String facilityId) {
        facility(facilityId);
        return new Settings(occupancies.settings(facilityId, SETTINGS_SHOWN).stream()
                .map(OccupancyResource::view)
                .toList());
    }

    private static SettingView view(Occupancies.Setting setting) {
        String zone = setting.zone().isEmpty() ? null : setting.zone();
        return new SettingView(setting.setAt(), setting.setBy(), zone, setting.from(), setting.to(), setting.drift());
    }

    private static String zone(String told) {
        return told == null ? Occupancy.WHOLE : told.strip();
    }

    private Facility facility(String facilityId) {
        return facilities.find(facilityId).orElseThrow(() -> Refusal.notFound("facility " + facilityId));
    }
}
