package org.scps.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scps.events.Event;

/** This service writes and reads its events as the contract's golden samples show. */
class ContractTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"FrameStored", "FrameStored.inbox", "DeviceHeartbeat", "DeviceHeartbeat.idle", "DevicePublished"
            })
    void goldenSamplesRoundTrip(String sample) throws Exception {
        Class<?> event = Class.forName(Event.class.getPackageName() + "." + sample.split("\\.")[0]);
        var golden = Fakes.JSON.readTree(read("golden/" + sample + ".json"));

        Object parsed = Fakes.JSON.treeToValue(golden, event);

        assertThat(Fakes.JSON.readTree(Fakes.JSON.writeValueAsString(parsed))).isEqualTo(golden);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = Event.class.getClassLoader().getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
