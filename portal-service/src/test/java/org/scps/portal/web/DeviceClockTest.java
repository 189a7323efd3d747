package org.scps.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scps.events.DeviceHeartbeat;
import org.scps.portal.estate.Device;

class DeviceClockTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0.05S, in step, false, false",
        "PT0.2S, +0.2 s, false, false",
        "PT-3S, -3.0 s, true, false",
        "PT3H, 3 h 00 min ahead, true, true",
        "PT-26H, 1 day 2 h behind, true, true",
    })
    void aWrongClockIsToldInWords(Duration ahead, String text, boolean skewed, boolean wrong) {
        DevicePages.DeviceView view = new DevicePages.DeviceView(device(ahead), null, Duration.ZERO);

        assertThat(view.skew().replace('\u00a0', ' ')).isEqualTo(text);
        assertThat(view.skewed()).isEqualTo(skewed);
        assertThat(view.clockWrong()).isEqualTo(wrong);
    }

    private static Device device(Duration ahead) {
        DeviceHeartbeat heartbeat = new DeviceHeartbeat(
                UUID.randomUUID(),
                NOON,
                "north-cam",
                "north",
                "north-in",
                NOON.plus(ahead),
                NOON,
                ahead.toMillis(),
                0,
                0,
                null,
                1_000_000,
                null,
                1,
                0,
                "test");
        return new Device("north-cam", "north", "north-in", "North camera", true, true, heartbeat);
    }
}
