package org.scps.portal.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads single photos with the very code that reads the lanes. */
@ApplicationScoped
public class Recognition {

    private final RecognitionClient client;
    private final Asking asking;

    Recognition(@RestClient RecognitionClient client, Asking asking) {
        this.client = client;
        this.asking = asking;
    }

    /** @param contentType image/jpeg or image/png */
    public Answer<PhotoRead> read(byte[] image, String contentType) {
        return asking.ask("recognition service", () -> client.read(contentType, image));
    }
}
