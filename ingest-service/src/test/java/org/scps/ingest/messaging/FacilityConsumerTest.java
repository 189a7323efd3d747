package org.scps.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scps.ingest.device.LaneRegistry;

class FacilityConsumerTest {

    private static final String FACILITY =
            """
            {"eventId":"01957f60-0000-7000-8000-000000000001","occurredAt":"2026-03-01T12:00:00Z",
             "facilityId":"riverside","name":"Riverside","timeZone":"Europe/Berlin","currency":"EUR","capacity":10,
             "lanes":[{"laneId":"%s","name":"Entry","direction":"ENTRY","recognitionEnabled":true}]}
            """;

    private final LaneRegistry lanes = new LaneRegistry();
    private final FacilityConsumer consumer = new FacilityConsumer(lanes, Fakes.JSON);

    @Test
    void theLanesOfAPublishedFacilityAreKnown() throws Exception {
        consumer.accept(message("riverside", FACILITY.formatted("entry")));

        assertThat(lanes.facilityOf("entry")).hasValue("riverside");
        assertThat(lanes.isLoaded()).isFalse();
    }

    @Test
    void aLaneThatIsTakenOutIsForgotten() throws Exception {
        consumer.accept(message("riverside", FACILITY.formatted("entry")));
        consumer.accept(message("riverside", FACILITY.formatted("other")));

        assertThat(lanes.lanes()).containsExactly("other");
    }

    @Test
    void aTombstoneRemovesAFacility() throws Exception {
        consumer.accept(message("riverside", FACILITY.formatted("entry")));
        consumer.accept(message("riverside", null));

        assertThat(lanes.lanes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "null",
                "{}",
                "{\"facilityId\":\"riverside\"}",
                "{\"facilityId\":\"other\",\"lanes\":[]}",
                "{\"facilityId\":\"riverside\",\"lanes\":[{\"laneId\":\"../etc\"}]}",
                "{\"facilityId\":\"riverside\",\"lanes\":[{\"name\":\"no id\"}]}"
            })
    void whatCanNotBeUnderstoodIsToldApart(String value) {
        assertThatThrownBy(() -> consumer.accept(message("riverside", value)))
                .isInstanceOfAny(JsonProcessingException.class, IllegalArgumentException.class);
    }

    private static ConsumerRecord<String, String> message(String key, String value) {
        return new ConsumerRecord<>("facilities.v1", 0, 7, key, value);
    }
}
