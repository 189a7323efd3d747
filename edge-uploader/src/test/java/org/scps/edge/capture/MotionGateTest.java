package org.scps.edge.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.edge.capture.MotionGate.Verdict.ENDED;
import static org.scps.edge.capture.MotionGate.Verdict.MOVING;
import static org.scps.edge.capture.MotionGate.Verdict.QUIET;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MotionGateTest {

    private static final int PIXELS = 64 * 36;

    private final MotionGate gate = new MotionGate(0.02, 0.008, 3);

    @Test
    void staysShutForAnEmptyNoisyLane() {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            float[] grey = lane(0, 0);
            for (int pixel = 0; pixel < grey.length; pixel++) {
                grey[pixel] += random.nextGaussian() * 4;
            }
            assertThat(gate.look(grey)).isEqualTo(QUIET);
        }
    }

    @Test
    void opensForACarAndEndsAfterThreeQuietPictures() {
        gate.look(lane(0, 0));

        assertThat(gate.look(lane(300, 60))).isEqualTo(MOVING);
        assertThat(gate.look(lane(600, 60))).isEqualTo(MOVING);
        assertThat(gate.look(lane(0, 0))).isEqualTo(MOVING);
        assertThat(gate.look(lane(0, 0))).isEqualTo(MOVING);
        assertThat(gate.look(lane(0, 0))).isEqualTo(ENDED);
        assertThat(gate.look(lane(0, 0))).isEqualTo(QUIET);
    }

    @Test
    void staysOpenForAChangeTooSmallToOpenIt() {
        int between = (int) (PIXELS * 0.012);
        gate.look(lane(0, 0));
        assertThat(gate.look(lane(between, 60))).isEqualTo(QUIET);

        gate.look(lane(500, 60));

        for (int i = 0; i < 10; i++) {
            assertThat(gate.look(lane(between, 60))).isEqualTo(MOVING);
        }
    }

    @Test
    void isNotOpenedByACloud() {
        for (int i = 0; i < 40; i++) {
            float[] grey = lane(0, 0);
            for (int pixel = 0; pixel < grey.length; pixel++) {
                grey[pixel] -= i;
            }
            assertThat(gate.look(grey)).isEqualTo(QUIET);
        }
    }

    @Test
    void getsUsedToACarThatParksInTheLane() {
        gate.look(lane(0, 0));
        int pictures = 0;
        while (gate.look(lane(600, 60)) == MOVING) {
            pictures++;
            assertThat(pictures).isLessThan(400);
        }
        assertThat(pictures).isGreaterThan(20);
    }

    private static float[] lane(int carPixels, float brighter) {
        float[] grey = new float[PIXELS];
        Arrays.fill(grey, 100);
        for (int i = 0; i < carPixels; i++) {
            grey[i] += brighter;
        }
        return grey;
    }
}
