package org.scps.portal.rest;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.vehicle.Registration;
import org.scps.portal.vehicle.Vehicle;
import org.scps.portal.vehicle.Vehicles;

@Path("/api/v1/vehicles")
@Authenticated
class VehicleResource {

    private final Vehicles vehicles;
    private final Viewer viewer;

    VehicleResource(Vehicles vehicles, Viewer viewer) {
        this.vehicles = vehicles;
        this.viewer = viewer;
    }

    record NewVehicle(@NotNull String plate, @Size(max = 8) String region) {}

    @GET
    @Operation(summary = "The vehicles on my account")
    public List<Vehicle> mine() {
        return vehicles.of(viewer.accountId());
    }

    @POST
    @Operation(summary = "Puts a vehicle on my account")
    public Response register(@NotNull @Valid NewVehicle wish) {
        Registration outcome = vehicles.register(viewer.accountId(), wish.plate(), wish.region());
        if (outcome instanceof Registration.Registered registered) {
            return Response.status(201).entity(registered.vehicle()).build();
        }
        if (outcome instanceof Registration.AlreadyYours yours) {
            return Response.ok(yours.vehicle()).build();
        }
        throw outcome instanceof Registration.Taken
                ? new Refusal(409, "This plate is registered on another account.")
                : new Refusal(422, "A plate has 2 to 12 letters and digits.");
    }

    @DELETE
    @Path("{vehicleId}")
    @Operation(summary = "Takes a vehicle off my account; an operator may do so for any account")
    public void remove(UUID vehicleId) {
        boolean removed = viewer.signedIn().operates()
                ? vehicles.release(vehicleId)
                : vehicles.remove(viewer.accountId(), vehicleId);
        if (!removed) {
            throw new Refusal(404, "There is no such vehicle.");
        }
    }
}
