package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.guest.GuestDesk;
import org.scps.billing.guest.GuestVisit;

@Path("/api/v1/guest/visits")
class GuestResource {

    private final GuestDesk desk;

    GuestResource(GuestDesk desk) {
        this.desk = desk;
    }

    /**
     * @param enteredAt null when nobody saw it come in
     * @param leftAt null while the vehicle is inside
     * @param due what paying now costs; null for a similar plate
     * @param payUntil until when a guest can pay; null while the vehicle is inside
     * @param holdsUntil until when {@code due} stays what it is; null for as long as it can be paid
     * @param leaveWithinSeconds who pays inside may take this long to leave; null after leaving
     */
    record View(
            UUID sessionId,
            String facilityId,
            Instant enteredAt,
            Instant leftAt,
            GuestVisit.Match match,
            MoneyView due,
            Instant payUntil,
            Instant holdsUntil,
            Long leaveWithinSeconds) {

        static View of(GuestVisit visit) {
            return new View(
                    visit.sessionId(),
                    visit.facilityId(),
                    visit.enteredAt(),
                    visit.leftAt(),
                    visit.match(),
                    visit.due() == null ? null : MoneyView.of(visit.due()),
                    visit.payUntil(),
                    visit.holdsUntil(),
                    visit.leaveWithin() == null ? null : visit.leaveWithin().toSeconds());
        }
    }

    record Found(List<View> items) {}

    @GET
    @Operation(
            summary = "What is due for a typed plate",
            description =
                    "Stays of plates one confusion away, without the amount, when there is none of the plate itself."
                            + " With enteredAbout, to a quarter of an hour, instead the stays of vehicles still inside,"
                            + " which can be paid before leaving")
    @Transactional
    public Found due(
            @QueryParam("facilityId") @NotBlank(message = "is needed") String facilityId,
            @QueryParam("plate") @NotBlank(message = "is needed") String plate,
            @QueryParam("enteredAbout") String enteredAbout) {
        return new Found(
                desk.due(facilityId, Params.plate(plate), Params.instant("enteredAbout", enteredAbout)).stream()
                        .map(View::of)
                        .toList());
    }

    @GET
    @Path("/{sessionId}")
    @Operation(summary = "What is due for a stay that somebody said is theirs")
    @Transactional
    public View one(@PathParam("sessionId") String sessionId) {
        UUID id = Params.id("visit to pay", sessionId);
        return desk.due(id).map(View::of).orElseThrow(() -> Refusal.notFound("visit to pay " + id));
    }
}
