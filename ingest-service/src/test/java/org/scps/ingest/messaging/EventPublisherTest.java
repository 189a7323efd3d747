package org.scps.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.scps.events.DevicePublished;
import org.scps.events.Event;

class EventPublisherTest {

    private static final UUID EVENT_ID = UUID.fromString("01957f60-0000-7000-8000-000000000001");
    private static final UUID BURST_ID = UUID.fromString("01957f60-0000-7000-8000-000000000002");
    private static final Event EVENT = new DevicePublished(
            EVENT_ID, Instant.parse("2026-03-01T12:00:00Z"), "cam", "riverside", "entry", "Camera", null, true);

    @Test
    void sendsACloudEvent() throws Exception {
        var producer = Fakes.producer();

        Fakes.publisher(producer).publish("things.v1", "the-key", EVENT, BURST_ID);

        ProducerRecord<String, String> sent = producer.history().get(0);
        assertThat(sent.topic()).isEqualTo("things.v1");
        assertThat(sent.key()).isEqualTo("the-key");
        assertThat(Fakes.JSON.readValue(sent.value(), DevicePublished.class)).isEqualTo(EVENT);
        assertThat(headers(sent))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", EVENT_ID.toString(),
                        "ce_source", "/scps/ingest-service",
                        "ce_type", "DevicePublished",
                        "ce_time", "2026-03-01T12:00:00Z",
                        "ce_correlationid", BURST_ID.toString(),
                        "content-type", "application/json"));
    }

    @Test
    void failsWhenKafkaStaysSilentAndThenAtOnce() {
        var producer = Fakes.silentProducer();
        EventPublisher publisher = Fakes.publisher(producer);

        assertThatThrownBy(() -> publisher.publish("things.v1", "k", EVENT, null))
                .isInstanceOf(PublishingException.class);
        assertThatThrownBy(() -> publisher.publish("things.v1", "k", EVENT, null))
                .isInstanceOf(PublishingException.class);

        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void failsWhenKafkaRefuses() {
        var producer = Fakes.producer();
        producer.sendException = new TimeoutException("no metadata");

        assertThatThrownBy(() -> Fakes.publisher(producer).publish("things.v1", "k", EVENT, null))
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining(EVENT_ID.toString())
                .hasRootCauseMessage("no metadata");
    }

    private static Map<String, String> headers(ProducerRecord<String, String> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
