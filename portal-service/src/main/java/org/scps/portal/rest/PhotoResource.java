package org.scps.portal.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.account.Role;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.PhotoRead;
import org.scps.portal.upstream.Recognition;

@Path("/api/v1/photos")
@RolesAllowed(Role.OPERATOR_NAME)
class PhotoResource {

    private static final int LARGEST = 8 * 1024 * 1024;

    private final Recognition recognition;

    PhotoResource(Recognition recognition) {
        this.recognition = recognition;
    }

    @POST
    @Consumes({"image/jpeg", "image/png"})
    @Operation(summary = "Reads the plates in a photo; nothing is kept")
    public PhotoRead read(@HeaderParam("Content-Type") String contentType, byte[] photo) {
        if (photo.length == 0 || photo.length > LARGEST) {
            throw new Refusal(photo.length == 0 ? 400 : 413, "A photo of up to 8 MB is expected.");
        }
        return Refusal.unless(recognition.read(photo, contentType));
    }
}
