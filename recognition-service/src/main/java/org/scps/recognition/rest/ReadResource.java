package org.scps.recognition.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.plate.ReadLine;
import org.scps.recognition.plate.RecognizerPool;

/** Reads one photo now, outside any passage. */
@Path("/api/v1/reads")
@Produces(MediaType.APPLICATION_JSON)
class ReadResource {

    private final RecognizerPool recognizers;

    ReadResource(RecognizerPool recognizers) {
        this.recognizers = recognizers;
    }

    @POST
    @Blocking
    @Consumes({"image/jpeg", "image/png", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(operationId = "read", summary = "Reads the number plates on a photo")
    @APIResponse(responseCode = "200", description = "What was read, plates best first; none is an empty list")
    @APIResponse(responseCode = "401", description = "No service token, or a wrong one")
    @APIResponse(responseCode = "422", description = "Not a picture that can be decoded")
    public ReadLine read(byte[] image) throws InterruptedException {
        try {
            return ReadLine.of(null, recognizers.recognize(image == null ? new byte[0] : image, false));
        } catch (UnreadableImageException e) {
            throw new Problem(422, "The photo cannot be read", e.getMessage());
        }
    }
}
