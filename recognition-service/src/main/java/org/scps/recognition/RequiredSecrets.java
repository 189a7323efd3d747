package org.scps.recognition;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Ends a start without secrets with one line; the check of the configuration itself would come before logging is set up. */
@Singleton
@Startup(1)
class RequiredSecrets {

    private static final int SHORTEST = 32;

    RequiredSecrets(RecognitionConfig config) {
        require("SCPS_SERVICE_TOKEN", config.serviceToken());
    }

    private static void require(String variable, Optional<String> secret) {
        if (secret.orElse("").length() < SHORTEST) {
            throw new ConfigurationException(
                    variable + " has to be set to a secret of at least " + SHORTEST + " characters");
        }
    }
}
