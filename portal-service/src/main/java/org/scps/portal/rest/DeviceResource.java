package org.scps.portal.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Device;
import org.scps.portal.estate.Devices;
import org.scps.portal.estate.NewDevice;
import org.scps.portal.problem.Refusal;

@Path("/api/v1/devices")
@RolesAllowed(Role.OPERATOR_NAME)
class DeviceResource {

    private final Devices devices;

    DeviceResource(Devices devices) {
        this.devices = devices;
    }

    record DeviceWish(@NotNull String deviceId, @NotNull String laneId, @Size(max = 100) String name) {}

    record DeviceChange(@NotNull Boolean enabled) {}

    @GET
    @Operation(summary = "All devices with their last heartbeat")
    public List<Device> all() {
        return devices.all();
    }

    @POST
    @Operation(summary = "Adds a device; its token is told in this answer only")
    public Response add(@NotNull @Valid DeviceWish wish) {
        NewDevice added = devices.add(wish.deviceId(), wish.laneId(), wish.name())
                .orElseThrow(() -> new Refusal(409, "There is a device with this id already."));
        return Response.status(201).entity(added).build();
    }

    @PATCH
    @Path("{deviceId}")
    @Operation(summary = "Lets a device in or keeps it out")
    public Device change(String deviceId, @NotNull @Valid DeviceChange change) {
        return devices.setEnabled(deviceId, change.enabled()).orElseThrow(Refusal.notFound("There is no such device."));
    }
}
