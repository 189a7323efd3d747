package org.scps.portal.upstream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Billing's REST. Ask it through {@link Billing}, which turns failures into answers. */
@Path("/api/v1")
@RegisterRestClient(configKey = "billing")
@RegisterProvider(ServiceToken.class)
interface BillingClient {

    @GET
    @Path("sessions")
    Paged<Session> sessions(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("plate") List<String> plates,
            @QueryParam("state") String state,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    @GET
    @Path("sessions/{sessionId}")
    Session session(@PathParam("sessionId") UUID sessionId);

    @GET
    @Path("sessions/{sessionId}/quote")
    Quote quote(@PathParam("sessionId") UUID sessionId, @QueryParam("at") Instant at);

    @POST
    @Path("sessions/{sessionId}/payments")
    Payment pay(
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @HeaderParam("X-Actor") String actor,
            PaymentWish wish);

    @GET
    @Path("sessions/{sessionId}/receipt")
    Receipt receipt(@PathParam("sessionId") UUID sessionId);

    @GET
    @Path("reviews")
    Paged<Review> reviews(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("state") @DefaultValue("OPEN") String state,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    @GET
    @Path("reviews/{reviewId}")
    Review review(@PathParam("reviewId") UUID reviewId);

    @POST
    @Path("reviews/{reviewId}/resolution")
    void resolve(@PathParam("reviewId") UUID reviewId, @HeaderParam("X-Actor") String actor, Resolution resolution);

    @GET
    @Path("passages")
    Paged<Passage> passages(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("laneId") String laneId,
            @QueryParam("plate") String plate,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    @GET
    @Path("passages/{passageId}")
    PassageHistory passage(@PathParam("passageId") UUID passageId);

    @POST
    @Path("passages/{passageId}/correction")
    void correct(
            @PathParam("passageId") UUID passageId, @HeaderParam("X-Actor") String actor, PlateCorrection correction);

    @GET
    @Path("facilities/{facilityId}/occupancy")
    Occupancy occupancy(@PathParam("facilityId") String facilityId);

    @PUT
    @Path("facilities/{facilityId}/occupancy")
    void setOccupancy(
            @PathParam("facilityId") String facilityId, @HeaderParam("X-Actor") String actor, OccupancyWish wish);

    @POST
    @Path("facilities/{facilityId}/occupancy/reset")
    void resetOccupancy(
            @PathParam("facilityId") String facilityId, @HeaderParam("X-Actor") String actor, OccupancyReset reset);

    @GET
    @Path("facilities/{facilityId}/occupancy/settings")
    OccupancySettings occupancySettings(@PathParam("facilityId") String facilityId);

    @GET
    @Path("facilities/{facilityId}/lanes/zones")
    LaneZones laneZones(@PathParam("facilityId") String facilityId);

    @PUT
    @Path("facilities/{facilityId}/lanes/{laneId}/zone")
    void setZone(
            @PathParam("facilityId") String facilityId,
            @PathParam("laneId") String laneId,
            @HeaderParam("X-Actor") String actor,
            ZoneWish wish);

    @DELETE
    @Path("facilities/{facilityId}/lanes/{laneId}/zone")
    void clearZone(
            @PathParam("facilityId") String facilityId,
            @PathParam("laneId") String laneId,
            @HeaderParam("X-Actor") String actor);

    record LaneZones(List<Occupancy.LaneZone> items) {}

    record ZoneWish(String zone) {}

    record OccupancyReset(String zone) {}

    record OccupancySettings(List<Occupancy.Setting> items) {}

    @GET
    @Path("facilities/{facilityId}/tariff")
    Tariff tariff(@PathParam("facilityId") String facilityId);

    @GET
    @Path("guest/visits")
    GuestVisits guestVisits(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("plate") String plate,
            @QueryParam("enteredAbout") Instant enteredAbout);

    @GET
    @Path("guest/visits/{sessionId}")
    GuestVisit guestVisit(@PathParam("sessionId") UUID sessionId);

    @POST
    @Path("sessions/{sessionId}/disputes")
    Dispute dispute(@PathParam("sessionId") UUID sessionId, @HeaderParam("X-Actor") String actor, Objection objection);

    @GET
    @Path("sessions/{sessionId}/disputes")
    Disputed disputesOf(@PathParam("sessionId") UUID sessionId);

    @GET
    @Path("disputes")
    Paged<Dispute> disputes(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("state") String state,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    @GET
    @Path("disputes/{disputeId}")
    Dispute disputeOf(@PathParam("disputeId") UUID disputeId);

    @POST
    @Path("disputes/{disputeId}/answer")
    Dispute answer(@PathParam("disputeId") UUID disputeId, @HeaderParam("X-Actor") String actor, DisputeAnswer answer);

    @GET
    @Path("sessions/{sessionId}/receipts")
    Receipts receiptsOf(@PathParam("sessionId") UUID sessionId);

    @GET
    @Path("messages")
    Paged<Message> messages(
            @QueryParam("accountId") UUID accountId,
            @QueryParam("facilityId") String facilityId,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    record Receipts(List<ReceiptDocument> items) {}

    record Disputed(List<Dispute> items) {}

    record GuestVisits(List<GuestVisit> items) {}

    @GET
    @Path("facilities/{facilityId}/pairing")
    PairingSetting pairing(@PathParam("facilityId") String facilityId);

    @PUT
    @Path("facilities/{facilityId}/pairing")
    void setPairing(
            @PathParam("facilityId") String facilityId, @HeaderParam("X-Actor") String actor, PairingSetting wish);

    @GET
    @Path("facilities/{facilityId}/pairing/misreads")
    List<Misread> misreads(
            @PathParam("facilityId") String facilityId,
            @QueryParam("confusions") Integer confusions,
            @QueryParam("confusionWeight") Double confusionWeight);

    @GET
    @Path("facilities/{facilityId}/lost-entries")
    LostEntrySetting lostEntries(@PathParam("facilityId") String facilityId);

    @PUT
    @Path("facilities/{facilityId}/lost-entries")
    LostEntrySetting setLostEntries(
            @PathParam("facilityId") String facilityId, @HeaderParam("X-Actor") String actor, LostEntryWish wish);

    record LostEntryWish(boolean chargedByThemselves) {}

    @POST
    @Path("sessions/{sessionId}/confirmation")
    void confirm(@PathParam("sessionId") UUID sessionId, @HeaderParam("X-Actor") String actor, PlateCorrection word);

    record PlateCorrection(String plate) {}

    record OccupancyWish(int occupied, String zone) {}
}
