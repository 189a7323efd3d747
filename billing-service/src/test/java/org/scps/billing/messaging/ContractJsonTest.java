package org.scps.billing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contracts' golden samples survive being read and written by this service. */
class ContractJsonTest {

    private final ObjectMapper mapper = mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PlateRead",
                "PlateRead.no-plate",
                "FacilityPublished",
                "VehiclePublished",
                "VehiclePublished.no-region",
                "SessionStarted",
                "SessionAmended",
                "SessionAmended.still-inside",
                "SessionEnded",
                "SessionCharged",
                "SessionCharged.free",
                "PaymentSettled",
                "OccupancyChanged"
            })
    void aGoldenSampleIsWrittenAsItWasRead(String sample) throws Exception {
        JsonNode golden = golden(sample);
        Class<?> type = Class.forName("org.scps.events." + sample.replaceAll("\\..*", ""));

        Object event = mapper.treeToValue(golden, type);

        assertThat(mapper.readTree(mapper.writeValueAsString(event))).isEqualTo(golden);
    }

    private JsonNode golden(String sample) throws IOException {
        try (InputStream json = getClass().getResourceAsStream("/golden/" + sample + ".json")) {
            return mapper.readTree(json);
        }
    }

    /** As Quarkus sets it up. */
    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        new ContractJson().customize(mapper);
        return mapper;
    }
}
