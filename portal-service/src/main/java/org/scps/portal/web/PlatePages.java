package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.scps.portal.account.Account;
import org.scps.portal.account.Accounts;
import org.scps.portal.account.Role;
import org.scps.portal.problem.Refusal;
import org.scps.portal.vehicle.Plate;
import org.scps.portal.vehicle.Vehicle;
import org.scps.portal.vehicle.Vehicles;

/** Whose account a plate stands on, and its release when it is not theirs. */
@Path("/operator/plates")
@RolesAllowed(Role.OPERATOR_NAME)
class PlatePages {

    private final Vehicles vehicles;
    private final Accounts accounts;

    PlatePages(Vehicles vehicles, Accounts accounts) {
        this.vehicles = vehicles;
        this.accounts = accounts;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance plates(String plate, Vehicle vehicle, Account holder);
    }

    @GET
    public Response find(@QueryParam("plate") @DefaultValue("") String typed) {
        String plate = Plate.typed(typed).map(Plate::text).orElse("");
        Optional<Vehicle> vehicle = plate.isEmpty() ? Optional.empty() : vehicles.inUse(plate);
        Optional<Account> holder = vehicle.flatMap(found -> accounts.withId(found.accountId()));
        return Html.ok(Templates.plates(plate, vehicle.orElse(null), holder.orElse(null)));
    }

    @POST
    @Path("{vehicleId}/release")
    public Response release(UUID vehicleId) {
        if (!vehicles.release(vehicleId)) {
            throw new Refusal(404, "There is no such vehicle.");
        }
        return Html.seeOther("/operator/plates");
    }
}
