package org.scps.recognition.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scps.events.BoundingBox;
import org.scps.recognition.detection.PlateDetection;
import org.scps.recognition.detection.Quad;

class LaneViewTest {

    /** The upper third: the street behind the lane. */
    private final LaneView view = new LaneView(List.of(new BoundingBox(0, 0, 1, 0.33)), 0.05, 0.5);

    @Test
    void aPlateInAnIgnoredPartIsNotWanted() {
        assertThat(view.wants(plate(600, 100, 120), 1280, 720)).isFalse();
        assertThat(view.wants(plate(600, 400, 120), 1280, 720)).isTrue();
    }

    @Test
    void aPlateTooSmallOrTooLargeIsNotWanted() {
        assertThat(view.wants(plate(600, 400, 60), 1280, 720)).isFalse();
        assertThat(view.wants(plate(300, 400, 700), 1280, 720)).isFalse();
    }

    @Test
    void partsOutsideThePictureAreRefused() {
        assertThatThrownBy(() -> new LaneView(List.of(new BoundingBox(0, 0, 640, 100)), 0, 1))
                .hasMessageContaining("shares of the picture");
    }

    private static PlateDetection plate(double x, double y, double width) {
        BoundingBox box = new BoundingBox(x, y, width, width / 4);
        return new PlateDetection(0.9, box, Quad.of(box));
    }
}
