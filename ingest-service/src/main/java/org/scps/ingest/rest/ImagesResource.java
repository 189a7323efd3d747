package org.scps.ingest.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scps.ingest.IngestConfig;
import org.scps.ingest.image.ImageFormat;
import org.scps.ingest.image.ImageInspection;
import org.scps.ingest.image.ImageInspection.Readable;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.ImageStore;

/** Gives the other services images, and takes their crops. */
@Path("/api/v1/images")
@Tag(name = "Services")
@SecurityRequirement(name = "service")
@Singleton
public class ImagesResource {

    private static final String CROPS = "crops/";

    private final ServiceGate gate;
    private final ImageStore images;
    private final long maxBytes;

    ImagesResource(ServiceGate gate, ImageStore images, IngestConfig config) {
        this.gate = gate;
        this.images = images;
        this.maxBytes = config.frames().maxBytes().asLongValue();
    }

    @GET
    @Path("{key: .+}")
    @Operation(summary = "Read an image")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "401", description = "Not the services' token")
    @APIResponse(responseCode = "404", description = "No such image")
    public Response get(
            @PathParam("key") String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        gate.authenticate(authorization);
        byte[] image = images.read(publicKey(key)).orElseThrow(ImagesResource::noSuchImage);
        ImageFormat format = key.endsWith(".png") ? ImageFormat.PNG : ImageFormat.JPEG;
        return Response.ok(image, format.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @PUT
    @Path("crops/{key: .+}")
    @Operation(summary = "Store the crop of a plate", description = "May be repeated; what was stored first stays.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "201", description = "Stored, also when it had been stored before")
    @APIResponse(responseCode = "401", description = "Not the services' token")
    @APIResponse(responseCode = "413", description = "Too many bytes")
    @APIResponse(responseCode = "415", description = "Neither JPEG nor PNG, or not what the key says")
    @APIResponse(responseCode = "503", description = "Image store is down; see Retry-After")
    public Response putCrop(
            @PathParam("key") String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long contentLength,
            InputStream body) {
        gate.authenticate(authorization);
        ImageKey cropKey = publicKey(CROPS + key);
        byte[] crop = BoundedBody.read(body, contentLength, maxBytes);
        if (!(ImageInspection.of(crop) instanceof Readable readable)
                || !key.endsWith("." + readable.format().extension())) {
            throw Problem.of(415, "not-an-image", "Not an image", "The body is not the kind of image the key says")
                    .asException();
        }
        images.store(cropKey, crop, readable.format().mediaType());
        return Response.status(Response.Status.CREATED).build();
    }

    private static ImageKey publicKey(String key) {
        if (!ImageKey.isPublicImage(key)) {
            throw noSuchImage();
        }
        return new ImageKey(key);
    }

    private static ProblemException noSuchImage() {
        return Problem.of(404, "no-such-image", "No such image", "There is no image of this key")
                .asException();
    }
}
