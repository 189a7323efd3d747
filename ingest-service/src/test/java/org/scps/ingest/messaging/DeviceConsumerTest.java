package org.scps.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scps.ingest.device.Device;
import org.scps.ingest.device.DeviceRegistry;
import org.scps.ingest.device.DeviceToken;

class DeviceConsumerTest {

    private static final String DEVICE =
            """
            {"eventId":"01957f60-0000-7000-8000-000000000001","occurredAt":"2026-03-01T12:00:00Z","deviceId":"cam",
             "facilityId":"riverside","laneId":"entry","name":"Camera","tokenSha256":"%s","enabled":true}
            """;

    private final DeviceRegistry devices = new DeviceRegistry();
    private final DeviceConsumer consumer = new DeviceConsumer(devices, Fakes.JSON);

    @Test
    void aPublishedDeviceIsKnown() throws Exception {
        consumer.accept(message("cam", DEVICE.formatted(DeviceToken.hash("abc"))));

        assertThat(devices.authenticate("abc")).map(Device::laneId).hasValue("entry");
    }

    @Test
    void aTombstoneRemovesADevice() throws Exception {
        consumer.accept(message("cam", DEVICE.formatted(DeviceToken.hash("abc"))));
        consumer.accept(message("cam", null));

        assertThat(devices.authenticate("abc")).isEmpty();
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
    void whatCanNotBeUnderstoodIsToldApart(String value) {
        assertThatThrownBy(() -> consumer.accept(message("cam", value)))
                .isInstanceOfAny(JsonProcessingException.class, IllegalArgumentException.class);
    }

    private static ConsumerRecord<String, String> message(String key, String value) {
        return new ConsumerRecord<>("devices.v1", 0, 7, key, value);
    }
}
