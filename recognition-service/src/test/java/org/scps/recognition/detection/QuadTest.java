package org.scps.recognition.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scps.events.BoundingBox;
import org.scps.events.Point;

class QuadTest {

    private final Quad upright = new Quad(new Point(10, 10), new Point(110, 10), new Point(110, 30), new Point(10, 30));

    @Test
    void growsAlongItsOwnEdges() {
        Quad grown = upright.grown(0.04, 0.1);

        assertThat(grown.topLeft()).isEqualTo(new Point(6, 8));
        assertThat(grown.bottomRight()).isEqualTo(new Point(114, 32));
        assertThat(grown.width()).isEqualTo(108);
        assertThat(grown.height()).isEqualTo(24);
    }

    @Test
    void isBoundedByItsOutermostCorners() {
        Quad tilted = new Quad(new Point(5, 10), new Point(100, 0), new Point(98, 20), new Point(7, 31));

        assertThat(tilted.bounds()).isEqualTo(new BoundingBox(5, 0, 95, 31));
    }

    @Test
    void ofTwoBoxesAboutOnePlateTheSurerStays() {
        PlateDetection sure = new PlateDetection(0.9, new BoundingBox(0, 0, 100, 30), upright);
        PlateDetection doubtful = new PlateDetection(0.7, new BoundingBox(5, 2, 100, 30), upright);
        PlateDetection elsewhere = new PlateDetection(0.6, new BoundingBox(300, 0, 100, 30), upright);

        assertThat(new NonMaximumSuppression(0.4).apply(List.of(sure, doubtful, elsewhere)))
                .containsExactly(sure, elsewhere);
    }
}
