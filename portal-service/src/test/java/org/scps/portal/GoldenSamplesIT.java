package org.scps.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scps.events.Event;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursResource;

/** What the portal reads and writes is what the contracts say, with the very mapper it uses. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class GoldenSamplesIT {

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FacilityPublished",
                "DevicePublished",
                "VehiclePublished",
                "VehiclePublished.no-region",
                "PlateRead",
                "PlateRead.no-plate",
                "SessionStarted",
                "SessionStarted.orphan-exit",
                "SessionAmended",
                "SessionEnded",
                "SessionCharged",
                "PaymentSettled",
                "OccupancyChanged",
                "DeviceHeartbeat"
            })
    void aSampleIsTheSameAfterReadingAndWriting(String sample) throws Exception {
        JsonNode golden = golden(sample);
        Class<? extends Event> type =
                Class.forName("org.scps.events." + sample.split("\\.")[0]).asSubclass(Event.class);

        Event event = json.treeToValue(golden, type);

        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(golden);
    }

    private JsonNode golden(String sample) throws IOException {
        try (InputStream stream = Event.class.getResourceAsStream("/golden/" + sample + ".json")) {
            return json.readTree(stream);
        }
    }
}
