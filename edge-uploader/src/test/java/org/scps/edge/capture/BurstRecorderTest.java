package org.scps.edge.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scps.edge.spool.Spool;
import org.scps.edge.spool.SpooledFrame;

class BurstRecorderTest {

    @TempDir
    Path folder;

    private Spool spool;
    private BurstRecorder recorder;
    private Instant clock = Instant.now().minusSeconds(60);

    @BeforeEach
    void open() {
        spool = Fixtures.spool(folder);
        recorder = new BurstRecorder("gate", spool, new MotionGate(0.02, 0.008, 2), 4, Duration.ofMillis(200));
    }

    @AfterEach
    void close() throws IOException {
        spool.close();
    }

    @Test
    void keepsNothingOfAnEmptyLane() throws IOException {
        show(200, -1, -1, -1);

        assertThat(Fixtures.drain(spool)).isEmpty();
    }

    @Test
    void keepsOnePassageAsOneBurstWithAnEnd() throws IOException {
        show(200, -1, 20, 90, -1, -1, -1);

        List<SpooledFrame> frames = Fixtures.drain(spool);
        assertThat(frames).extracting(SpooledFrame::sequence).containsExactly(0, 1, 2, 3);
        assertThat(frames).extracting(SpooledFrame::lastOfBurst).containsExactly(false, false, false, true);
        assertThat(frames)
                .extracting(SpooledFrame::burstId)
                .containsOnly(frames.get(0).burstId());
    }

    @Test
    void cutsAMovementThatDoesNotEnd() throws IOException {
        show(200, -1, 10, 30, 50, 70, 90, 110);

        List<SpooledFrame> frames = Fixtures.drain(spool);
        assertThat(frames).extracting(SpooledFrame::sequence).containsExactly(0, 1, 2, 3, 0, 1);
        assertThat(frames.get(3).lastOfBurst()).isTrue();
        assertThat(frames.get(4).burstId()).isNotEqualTo(frames.get(3).burstId());
    }

    @Test
    void leavesOutPicturesThatComeTooFast() throws IOException {
        show(50, -1, -1, -1, -1, 10, 20, 30, 40, 50, 60, 70, 80);

        assertThat(Fixtures.drain(spool)).hasSize(2);
    }

    private void show(int everyMillis, int... cars) {
        for (int car : cars) {
            clock = clock.plusMillis(everyMillis);
            recorder.picture(Pictures.lane(car), clock);
        }
    }
}
