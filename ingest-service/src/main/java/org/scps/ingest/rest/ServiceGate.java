package org.scps.ingest.rest;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.scps.ingest.IngestConfig;

/** Lets the other services in. */
@Singleton
@Startup
class ServiceGate {

    private static final int SHORTEST = 32;

    private final byte[] token;

    ServiceGate(IngestConfig config) {
        String configured = config.serviceToken().orElse("");
        if (configured.length() < SHORTEST) {
            throw new ConfigurationException(
                    "SCPS_SERVICE_TOKEN has to be set to a secret of at least " + SHORTEST + " characters");
        }
        this.token = configured.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws ProblemException 401 for any other token */
    void authenticate(String authorization) {
        byte[] presented = BearerToken.of(authorization).orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(token, presented)) {
            throw Problem.of(401, "unknown-service", "Unknown service", "The token is not the services' token")
                    .asException();
        }
    }
}
