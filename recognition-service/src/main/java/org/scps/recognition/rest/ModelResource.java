package org.scps.recognition.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.scps.recognition.RecognitionConfig;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.plate.RecognizerPool;

/** The models that read; new ones in the configured folder take over without a stop. */
@Path("/api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
class ModelResource {

    private static final Logger LOG = Logger.getLogger(ModelResource.class);

    private final RecognizerPool recognizers;
    private final RecognitionConfig config;

    ModelResource(RecognizerPool recognizers, RecognitionConfig config) {
        this.recognizers = recognizers;
        this.config = config;
    }

    /**
     * @param modelVersion as recorded with every read
     * @param source the folder, or {@code built in}
     */
    record Models(String modelVersion, String source) {}

    @GET
    @Operation(operationId = "models", summary = "The models that read")
    public Models models() {
        return new Models(
                recognizers.modelVersion(),
                config.recognition().models().map(Object::toString).orElse("built in"));
    }

    @POST
    @Path("/reload")
    @Blocking
    @Operation(
            operationId = "reloadModels",
            summary = "Loads the models of the configured folder; they read all frames from now on")
    @APIResponse(responseCode = "200", description = "The models that read now")
    @APIResponse(
            responseCode = "409",
            description = "No folder is configured, or it holds no sound models; the old go on")
    public synchronized Models reload() {
        java.nio.file.Path folder = config.recognition()
                .models()
                .orElseThrow(
                        () -> new Problem(
                                409,
                                "There is no folder to load from",
                                "Set scps.recognition.models (SCPS_RECOGNITION_MODELS) to a folder and start the service once"));
        PlateModels models;
        try {
            models = PlateModels.in(folder);
        } catch (RuntimeException e) {
            throw new Problem(409, "These models cannot be used; the ones in use go on", e.getMessage());
        }
        recognizers.switchTo(models);
        LOG.infof("Models changed: %s", recognizers.modelVersion());
        return models();
    }
}
