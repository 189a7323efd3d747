package org.scps.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameHeadersTest {

    private final FrameHeaders headers = new FrameHeaders();

    @Test
    void readsWhatADeviceSends() {
        headers.capturedAt = "2026-03-01T13:00:00.123+01:00";
        headers.burstId = "01957f60-0000-7000-8000-0000000000bb";
        headers.sequence = "0";
        headers.lastOfBurst = "true";

        assertThat(headers.capturedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123Z"));
        assertThat(headers.burstId()).isEqualTo(UUID.fromString("01957f60-0000-7000-8000-0000000000bb"));
        assertThat(headers.sequence()).isZero();
        assertThat(headers.lastOfBurst()).isTrue();
        assertThat(headers.sentAt()).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yesterday", "2026-03-01", "2026-03-01T12:00:00", "1772366400"})
    void refusesWhatIsNoTime(String value) {
        headers.capturedAt = value;

        refuses(headers::capturedAt);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-1", "1.5", "many", "9999999999"})
    void refusesWhatIsNoSequence(String value) {
        headers.sequence = value;

        refuses(headers::sequence);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yes", "TRUE", "1"})
    void refusesWhatIsNeitherTrueNorFalse(String value) {
        headers.lastOfBurst = value;

        refuses(headers::lastOfBurst);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "1-1-1-1-1", "../../etc/passwd"})
    void refusesWhatIsNoUuid(String value) {
        headers.burstId = value;

        refuses(headers::burstId);
    }

    private static void refuses(ThrowingCallable reading) {
        assertThat(catchThrowableOfType(ProblemException.class, reading)
                        .problem()
                        .status())
                .isEqualTo(422);
    }
}
