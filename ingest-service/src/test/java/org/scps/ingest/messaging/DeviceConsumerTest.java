package org.scps.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scps.ingest.device.DeviceRegistry;

class DeviceConsumerTest {

    private static final String DEVICE =
            """
            {"eventId":"01957f60-0000-7000-8000-000000000001","occurredAt":"2026-03-01T12:00:00Z","deviceId":"cam",
             "facilityId":"riverside","laneId":"entry","name":"Camera","tokenSha256":"%s","enabled":true}
            """;

    private final DeviceRegistry devices = new DeviceRegistry();
    private final MockProducer<String, String> producer = Fakes.producer();
    private final DeviceConsumer consumer = new DeviceConsumer(devices, new DeadLetters(producer), Fakes.JSON);

    @Test
    void aPublishedDeviceIsKnown() {
        consumer.accept(message("cam", DEVICE.formatted("ab")));

        assertThat(devices.facilityOf("entry")).hasValue("riverside");
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aTombstoneRemovesADevice() {
        consumer.accept(message("cam", DEVICE.formatted("ab")));
        consumer.accept(message("cam", null));

        assertThat(devices.facilityOf("entry")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "null",
                "[]",
                "{}",
                "{\"deviceId\":\"cam\",\"facilityId\":\"../etc\",\"laneId\":\"entry\"}",
                "{\"deviceId\":\"other\",\"facilityId\":\"riverside\",\"laneId\":\"entry\"}"
            })
    void whatCanNotBeUnderstoodIsPutAsideWithTheReason(String value) {
        consumer.accept(message("cam", value));

        assertThat(devices.lanes()).isEmpty();
        var letter = producer.history().get(0);
        assertThat(letter.topic()).isEqualTo("devices.v1.ingest.dead-letter");
        assertThat(letter.key()).isEqualTo("cam");
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.headers().lastHeader("dead-letter-reason").value()).isNotEmpty();
        assertThat(letter.headers().lastHeader("dead-letter-offset").value())
                .isEqualTo("7".getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<String, String> message(String key, String value) {
        return new ConsumerRecord<>("devices.v1", 0, 7, key, value);
    }
}
