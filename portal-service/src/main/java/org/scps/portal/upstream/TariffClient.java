package org.scps.portal.upstream;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Billing's REST of tariffs, permits and codes. Ask it through {@link TariffBook}, which turns failures into answers. */
@Path("/api/v1")
@RegisterRestClient(configKey = "billing")
@RegisterProvider(ServiceToken.class)
interface TariffClient {

    @GET
    @Path("tariffs/presets")
    List<TariffPreset> presets();

    @POST
    @Path("tariffs/validation")
    @Consumes(MediaType.APPLICATION_JSON)
    TariffCheck check(String document);

    @GET
    @Path("facilities/{facilityId}/tariffs")
    Paged<TariffVersion> versions(
            @PathParam("facilityId") String facilityId, @QueryParam("page") int page, @QueryParam("size") int size);

    @GET
    @Path("facilities/{facilityId}/tariffs/{version}")
    TariffVersion version(@PathParam("facilityId") String facilityId, @PathParam("version") int version);

    @POST
    @Path("facilities/{facilityId}/tariffs")
    @Consumes(MediaType.APPLICATION_JSON)
    TariffVersion draft(
            @PathParam("facilityId") String facilityId,
            @QueryParam("preset") String preset,
            @HeaderParam("X-Actor") String actor,
            String document);

    @PUT
    @Path("facilities/{facilityId}/tariffs/{version}")
    @Consumes(MediaType.APPLICATION_JSON)
    TariffVersion change(
            @PathParam("facilityId") String facilityId,
            @PathParam("version") int version,
            @HeaderParam("X-Actor") String actor,
            String document);

    @DELETE
    @Path("facilities/{facilityId}/tariffs/{version}")
    void discard(
            @PathParam("facilityId") String facilityId,
            @PathParam("version") int version,
            @HeaderParam("X-Actor") String actor);

    @POST
    @Path("facilities/{facilityId}/tariffs/{version}/publication")
    TariffVersion publish(
            @PathParam("facilityId") String facilityId,
            @PathParam("version") int version,
            @HeaderParam("X-Actor") String actor,
            Publication publication);

    @GET
    @Path("facilities/{facilityId}/tariffs/{version}/what-if")
    WhatIfReport whatIf(
            @PathParam("facilityId") String facilityId,
            @PathParam("version") int version,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("who") String who,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    @GET
    @Path("facilities/{facilityId}/permits")
    Paged<Permit> permits(
            @PathParam("facilityId") String facilityId, @QueryParam("page") int page, @QueryParam("size") int size);

    @POST
    @Path("facilities/{facilityId}/permits")
    Permit give(@PathParam("facilityId") String facilityId, @HeaderParam("X-Actor") String actor, NewPermit permit);

    @DELETE
    @Path("facilities/{facilityId}/permits/{permitId}")
    void revoke(
            @PathParam("facilityId") String facilityId,
            @PathParam("permitId") UUID permitId,
            @HeaderParam("X-Actor") String actor);

    @GET
    @Path("facilities/{facilityId}/discount-codes")
    Paged<DiscountCode> codes(
            @PathParam("facilityId") String facilityId, @QueryParam("page") int page, @QueryParam("size") int size);

    @POST
    @Path("facilities/{facilityId}/discount-codes")
    DiscountCode addCode(
            @PathParam("facilityId") String facilityId, @HeaderParam("X-Actor") String actor, NewCode code);

    @DELETE
    @Path("facilities/{facilityId}/discount-codes/{code}")
    void revokeCode(
            @PathParam("facilityId") String facilityId,
            @PathParam("code") String code,
            @HeaderParam("X-Actor") String actor);

    @POST
    @Path("sessions/{sessionId}/validations")
    JsonNode redeem(@PathParam("sessionId") UUID sessionId, @HeaderParam("X-Actor") String actor, CodeWish wish);

    /** @param validFrom null for now, @param validTo null for open end */
    record Publication(String validFrom, String validTo) {}

    record NewPermit(
            String permitType, String holder, List<String> plates, Integer spaces, String validFrom, String validTo) {}

    record NewCode(
            String code, String validationType, String merchant, Integer uses, String validFrom, String validTo) {}

    record CodeWish(String code) {}
}
