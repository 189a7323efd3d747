package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.persistence.DiscountCodeRows;
import org.scps.billing.persistence.DiscountCodeRows.DiscountCode;
import org.scps.billing.persistence.Page;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Tariffs;

/** Discount codes that merchants hand out. */
@Path("/api/v1/facilities/{facilityId}/discount-codes")
class DiscountCodeResource {

    private final Facilities facilities;
    private final Tariffs tariffs;
    private final DiscountCodeRows codes;
    private final Clock clock;

    DiscountCodeResource(Facilities facilities, Tariffs tariffs, DiscountCodeRows codes, Clock clock) {
        this.facilities = facilities;
        this.tariffs = tariffs;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * @param code what drivers type; upper case
     * @param validationType one of the tariff in force
     * @param uses null for any number of stays
     */
    record NewCode(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{4,32}", message = "has 4 to 32 letters, digits and dashes")
                    String code,
            @NotBlank String validationType,
            @NotBlank @Size(max = 200) String merchant,
            @Min(1) @Max(10_000_000) Integer uses,
            String validFrom,
            String validTo) {}

    @GET
    @Transactional
    @Operation(summary = "All codes, the latest first")
    public Paging.Listing<DiscountCode> all(
            @PathParam("facilityId") String facilityId, @Valid @BeanParam Paging paging) {
        known(facilityId);
        Page<DiscountCode> found = codes.of(facilityId, paging.page, paging.size);
        return paging.listing(found.items(), found);
    }

    @POST
    @Transactional
    @Operation(summary = "Adds a code")
    public Response add(
            @PathParam("facilityId") String facilityId,
            @HeaderParam("X-Actor") String actor,
            @Valid @NotNull NewCode wish) {
        known(facilityId);
        Instant now = clock.instant();
        var concessions = tariffs.inForce(facilityId, now).concessions();
        if (concessions.validation(wish.validationType()).isEmpty()) {
            throw Refusal.badRequest("validationType is none that the tariff in force knows: "
                    + String.join(
                            ", ",
                            concessions.validations().stream()
                                    .map(type -> type.validationType())
                                    .toList()));
        }
        Instant from = Params.instant("validFrom", wish.validFrom());
        DiscountCode code = new DiscountCode(
                facilityId,
                wish.code().toUpperCase(Locale.ROOT),
                wish.validationType(),
                wish.merchant().strip(),
                wish.uses(),
                from == null ? now : from,
                Params.instant("validTo", wish.validTo()),
                now,
                Params.actor(actor),
                null,
                0);
        if (code.validTo() != null && !code.validTo().isAfter(code.validFrom())) {
            throw Refusal.badRequest("validTo is not after validFrom; leave it out for an open end");
        }
        if (!codes.add(code)) {
            throw Refusal.conflict("There is a code " + code.code() + " already; choose another one");
        }
        return Response.created(URI.create("/api/v1/facilities/" + facilityId + "/discount-codes/" + code.code()))
                .entity(code)
                .build();
    }

    @DELETE
    @Path("/{code}")
    @Transactional
    @Operation(summary = "Revokes a code; stays that have it keep it")
    public void revoke(
            @PathParam("facilityId") String facilityId,
            @PathParam("code") String code,
            @HeaderParam("X-Actor") String actor) {
        if (!codes.revoke(facilityId, code.toUpperCase(Locale.ROOT), Params.actor(actor), clock.instant())) {
            throw Refusal.notFound("code " + code + " that is not revoked");
        }
    }

    private void known(String facilityId) {
        facilities.find(facilityId).orElseThrow(() -> Refusal.notFound("facility " + facilityId));
    }
}
