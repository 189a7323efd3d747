package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.vehicle.Registration;
import org.scps.portal.vehicle.Vehicle;
import org.scps.portal.vehicle.Vehicles;

@Path("/vehicles")
@Authenticated
class VehiclePages {

    private final Vehicles vehicles;
    private final Viewer viewer;

    VehiclePages(Vehicles vehicles, Viewer viewer) {
        this.vehicles = vehicles;
        this.viewer = viewer;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance vehicles(List<Vehicle> vehicles, String typed, String problem);
    }

    @GET
    public Response all() {
        return Html.ok(Templates.vehicles(vehicles.of(viewer.accountId()), "", null));
    }

    @POST
    public Response register(@RestForm String plate) {
        Registration outcome = vehicles.register(viewer.accountId(), plate, null);
        if (outcome instanceof Registration.Registered || outcome instanceof Registration.AlreadyYours) {
            return Html.seeOther("/vehicles");
        }
        String problem = outcome instanceof Registration.Taken
                ? "This plate is registered on another account. If it is your car, ask the car park's operator to"
                        + " release it."
                : "A plate has 2 to 12 letters and digits.";
        return Html.unprocessable(Templates.vehicles(vehicles.of(viewer.accountId()), plate, problem));
    }

    @POST
    @Path("{vehicleId}/remove")
    public Response remove(UUID vehicleId) {
        if (!vehicles.remove(viewer.accountId(), vehicleId)) {
            throw new Refusal(404, "There is no such vehicle.");
        }
        return Html.seeOther("/vehicles");
    }
}
