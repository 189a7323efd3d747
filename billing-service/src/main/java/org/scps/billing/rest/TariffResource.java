package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.document.Presets;
import org.scps.billing.document.TariffDocument;
import org.scps.billing.persistence.Page;
import org.scps.billing.persistence.TariffShelf;
import org.scps.billing.persistence.TariffVersion;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Facility;
import org.scps.billing.session.Tariffs;

/** Versions of a facility's tariff: drafts, and what is published. */
@Path("/api/v1/facilities/{facilityId}/tariffs")
class TariffResource {

    private final Facilities facilities;
    private final Tariffs tariffs;
    private final TariffShelf shelf;
    private final TariffDesk desk;
    private final Clock clock;

    TariffResource(Facilities facilities, Tariffs tariffs, TariffShelf shelf, TariffDesk desk, Clock clock) {
        this.facilities = facilities;
        this.tariffs = tariffs;
        this.shelf = shelf;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param validFrom null for now, @param validTo null for open end */
    record Publication(String validFrom, String validTo) {}

    @GET
    @Transactional
    @Operation(summary = "All versions, the latest first")
    public Paging.Listing<TariffVersionView> all(
            @PathParam("facilityId") String facilityId, @Valid @BeanParam Paging paging) {
        int inForce = inForce(facilityId);
        Page<TariffVersion> found = shelf.versions(facilityId, paging.page, paging.size);
        return paging.listing(
                found.items().stream()
                        .map(v -> TariffVersionView.of(v, inForce))
                        .toList(),
                found);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps a draft: the document in the body, or a preset")
    public Response draft(
            @PathParam("facilityId") String facilityId,
            @QueryParam("preset") String preset,
            @HeaderParam("X-Actor") String actor,
            String document) {
        Facility facility = facility(facilityId);
        String wanted = preset == null || preset.isBlank()
                ? document
                : TariffDocument.at(
                        Presets.document(preset).orElseThrow(() -> Refusal.notFound("preset " + preset)),
                        TariffShelf.tariffId(facilityId),
                        facility.timeZone(),
                        facility.currency());
        if (wanted == null || wanted.isBlank()) {
            throw Refusal.badRequest("The body is empty; send a tariff document, or name a preset");
        }
        TariffVersion draft = desk.draft(facilityId, wanted, Params.actor(actor));
        return Response.created(URI.create("/api/v1/facilities/" + facilityId + "/tariffs/" + draft.version()))
                .entity(TariffVersionView.of(draft, 0))
                .build();
    }

    @GET
    @Operation(summary = "One version of a tariff")
    @Path("/{version}")
    @Transactional
    public TariffVersionView one(@PathParam("facilityId") String facilityId, @PathParam("version") int version) {
        return TariffVersionView.of(desk.find(facilityId, version), inForce(facilityId));
    }

    @PUT
    @Path("/{version}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes a draft")
    public TariffVersionView change(
            @PathParam("facilityId") String facilityId,
            @PathParam("version") int version,
            @HeaderParam("X-Actor") String actor,
            String document) {
        facility(facilityId);
        return TariffVersionView.of(desk.change(facilityId, version, document, Params.actor(actor)), 0);
    }

    @DELETE
    @Path("/{version}")
    @Operation(summary = "Throws away a draft, or a version that is not in force yet")
    public void discard(
            @PathParam("facilityId") String facilityId,
            @PathParam("version") int version,
            @HeaderParam("X-Actor") String actor) {
        desk.discard(facilityId, version, Params.actor(actor));
    }

    @POST
    @Path("/{version}/publication")
    @Operation(summary = "Publishes a draft: it prices entries from validFrom on")
    public TariffVersionView publish(
            @PathParam("facilityId") String facilityId,
            @PathParam("version") int version,
            @HeaderParam("X-Actor") String actor,
            Publication wish) {
        facility(facilityId);
        Publication publication = wish == null ? new Publication(null, null) : wish;
        TariffVersion published = desk.publish(
                facilityId,
                version,
                Params.instant("validFrom", publication.validFrom()),
                Params.instant("validTo", publication.validTo()),
                Params.actor(actor));
        return TariffVersionView.of(published, 0);
    }

    private int inForce(String facilityId) {
        facility(facilityId);
        return tariffs.inForce(facilityId, clock.instant()).version();
    }

    private Facility facility(String facilityId) {
        return facilities.find(facilityId).orElseThrow(() -> Refusal.notFound("facility " + facilityId));
    }
}
