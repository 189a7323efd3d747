package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.MisreadTable;
import org.scps.billing.session.PairingSettings;
import org.scps.billing.session.Tolerance;

/** How each facility pairs its reads. */
@Path("/api/v1/facilities/{facilityId}/pairing")
class PairingResource {

    private final Facilities facilities;
    private final PairingSettings settings;
    private final Decisions decisions;

    PairingResource(Facilities facilities, PairingSettings settings, Decisions decisions) {
        this.facilities = facilities;
        this.settings = settings;
        this.decisions = decisions;
    }

    @GET
    @Transactional
    public PairingSettingView setting(@PathParam("facilityId") String facilityId) {
        known(facilityId);
        return PairingSettingView.of(settings.of(facilityId));
    }

    /** Holds for what becomes known from now on. */
    @PUT
    @Transactional
    public PairingSettingView set(
            @PathParam("facilityId") String facilityId,
            @HeaderParam("X-Actor") String actor,
            @Valid @NotNull PairingSettingView wish) {
        known(facilityId);
        decisions.setPairing(facilityId, wish.toRules(), Params.actor(actor));
        return wish;
    }

    /** Which misreads the setting, or another one, would accept. */
    @GET
    @Path("/misreads")
    @Transactional
    public List<MisreadTable.Row> misreads(
            @PathParam("facilityId") String facilityId,
            @QueryParam("confusions") Integer confusions,
            @QueryParam("confusionWeight") Double confusionWeight) {
        known(facilityId);
        Tolerance set = settings.of(facilityId).tolerance();
        try {
            return MisreadTable.of(new Tolerance(
                    confusions == null ? set.confusions() : confusions,
                    confusionWeight == null ? set.weight() : confusionWeight,
                    set.within()));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(e.getMessage());
        }
    }

    private void known(String facilityId) {
        facilities.find(facilityId).orElseThrow(() -> Refusal.notFound("facility " + facilityId));
    }
}
