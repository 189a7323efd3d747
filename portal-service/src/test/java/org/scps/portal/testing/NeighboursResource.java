package org.scps.portal.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The other services, and the first estate. */
public final class NeighboursResource implements QuarkusTestResourceLifecycleManager {

    static final String URL = "scps.test.neighbours";

    private static final String TOKEN = "test-only-service-token-000000000000";
    private static final String ESTATE =
            """
            {"facilities":[{"facilityId":"riverside","name":"Riverside Car Park","timeZone":"Europe/Berlin",
              "currency":"EUR","capacity":120,"lanes":[
                {"laneId":"riverside-entry","name":"Entry","direction":"ENTRY"},
                {"laneId":"riverside-exit","name":"Exit","direction":"EXIT"}]}],
             "devices":[{"deviceId":"riverside-entry-cam","facilityId":"riverside","laneId":"riverside-entry",
              "name":"Entry camera","tokenSha256":"0000000000000000000000000000000000000000000000000000000000000001"}],
             "accounts":[
              {"email":"operator@example.com","name":"Olivia Operator","password":"operator password","role":"OPERATOR"},
              {"email":"admin@example.com","name":"Ada Admin","password":"admin password","role":"ADMIN"},
              {"email":"driver@example.com","name":"Dora Driver","password":"driver password","role":"DRIVER",
               "vehicles":["BKT 1234","M-PS 815"]}]}""";

    @Override
    public Map<String, String> start() {
        try {
            if (System.getProperty(URL) == null) {
                System.setProperty(URL, new Neighbours(TOKEN).url());
            }
            Path estate = Files.createTempFile("estate", ".json");
            Files.writeString(estate, ESTATE);
            estate.toFile().deleteOnExit();
            String url = System.getProperty(URL);
            return Map.of(
                    "scps.billing-url", url,
                    "scps.ingest-url", url,
                    "scps.recognition-url", url,
                    "scps.bootstrap-file", estate.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Daemon threads: ends with the JVM.
    }
}
