package org.scps.ingest.rest;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The head of the OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Ingest",
                        version = "1",
                        description = "Takes frames, reads and signs of life from camera devices, keeps images."
                                + " Every error is problem+json (RFC 9457).",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@SecurityScheme(
        securitySchemeName = "device",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The device's own token")
@SecurityScheme(
        securitySchemeName = "service",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The token the services share")
public class IngestApi extends Application {}
