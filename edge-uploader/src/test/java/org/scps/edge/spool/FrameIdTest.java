package org.scps.edge.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FrameIdTest {

    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123Z");

    @Test
    void isAUuidOfVersionSeven() {
        assertThat(FrameId.at(TIME).version()).isEqualTo(7);
        assertThat(FrameId.at(TIME).variant()).isEqualTo(2);
    }

    @Test
    void carriesItsTime() {
        assertThat(FrameId.timeOf(FrameId.at(TIME))).isEqualTo(TIME);
    }

    @Test
    void isNewEachTimeUnlessDerived() {
        assertThat(FrameId.at(TIME)).isNotEqualTo(FrameId.at(TIME));
        assertThat(FrameId.derived(TIME, "1/2/3")).isEqualTo(FrameId.derived(TIME, "1/2/3"));
        assertThat(FrameId.derived(TIME, "1/2/3")).isNotEqualTo(FrameId.derived(TIME, "1/2/4"));
        assertThat(FrameId.derived(TIME, "1/2/3").version()).isEqualTo(7);
    }
}
