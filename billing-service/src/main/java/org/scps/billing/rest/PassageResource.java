package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.persistence.Page;
import org.scps.billing.persistence.PassageArchive;
import org.scps.billing.persistence.ReplacedReading;
import org.scps.billing.session.Correction;
import org.scps.billing.session.Decision;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Passages;

@Path("/api/v1/passages")
class PassageResource {

    private final PassageArchive archive;
    private final Passages passages;
    private final Decisions decisions;

    PassageResource(PassageArchive archive, Passages passages, Decisions decisions) {
        this.archive = archive;
        this.passages = passages;
        this.decisions = decisions;
    }

    /** A passage with all that was ever read or said of it. */
    record History(PassageView passage, List<ReplacedReading> replacedReadings, List<CorrectionView> corrections) {}

    /** @param toPlate null when the passage no longer counts */
    record CorrectionView(Instant at, String by, Decision action, String fromPlate, String toPlate, UUID sessionId) {

        static CorrectionView of(Correction correction) {
            return new CorrectionView(
                    correction.at(),
                    correction.by(),
                    correction.decision(),
                    correction.fromPlate(),
                    correction.toPlate(),
                    correction.sessionId());
        }
    }

    record NewPlate(@NotBlank String plate) {}

    @GET
    @Operation(summary = "Passages, the latest first")
    @Transactional
    public Paging.Listing<PassageView> list(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("laneId") String laneId,
            @QueryParam("plate") String plate,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @Valid @BeanParam Paging paging) {
        PassageArchive.Filter filter = new PassageArchive.Filter(
                facilityId,
                laneId,
                plate == null || plate.isBlank() ? null : Params.plate(plate),
                Params.instant("from", from),
                Params.instant("to", to));
        Page<Passage> found = archive.search(filter, paging.page, paging.size);
        return paging.listing(found.items().stream().map(PassageView::of).toList(), found);
    }

    @GET
    @Path("/{passageId}")
    @Operation(summary = "One passage with all that was ever read or said of it")
    @Transactional
    public History one(@PathParam("passageId") String passageId) {
        UUID id = Params.id("passage", passageId);
        Passage passage = passages.find(id).orElseThrow(() -> Refusal.notFound("passage " + id));
        return new History(
                PassageView.of(passage),
                archive.replacedReadings(id),
                archive.corrections(id).stream().map(CorrectionView::of).toList());
    }

    @POST
    @Path("/{passageId}/correction")
    @Operation(summary = "Corrects a read; sessions and charges follow")
    public History correct(
            @PathParam("passageId") String passageId,
            @HeaderParam("X-Actor") String actor,
            @Valid @NotNull NewPlate newPlate) {
        decisions.correct(Params.id("passage", passageId), Params.plate(newPlate.plate()), Params.actor(actor));
        return one(passageId);
    }
}
