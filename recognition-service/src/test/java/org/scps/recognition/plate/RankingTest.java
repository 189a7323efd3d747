package org.scps.recognition.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scps.events.BoundingBox;
import org.scps.recognition.detection.PlateDetection;
import org.scps.recognition.detection.Quad;

class RankingTest {

    private final PlateDetection near = plate(200);
    private final PlateDetection far = plate(40);
    private final Ranking ranking = Ranking.of(List.of(near, far));

    @Test
    void theNearCarComesBeforeTheFarOne() {
        assertThat(ranking.rank(near, "ABC123", 0.8)).isGreaterThan(ranking.rank(far, "XYZ789", 0.9));
    }

    @Test
    void aLongLineOfWritingIsNoNearerThanAPlateOfItsHeight() {
        PlateDetection line = detection(400, near.corners().height());

        assertThat(Ranking.of(List.of(near, line)).best(line)).isEqualTo(ranking.best(near));
    }

    @Test
    void aGlimpseOfOtherWritingComesLast() {
        assertThat(ranking.rank(near, "TX", 0.99)).isLessThan(ranking.rank(far, "XYZ789", 0.1));
    }

    @Test
    void aPlateCannotRankHigherThanReadWithoutDoubt() {
        assertThat(ranking.best(far))
                .isEqualTo(ranking.rank(far, "XYZ789", 1))
                .isLessThan(ranking.rank(near, "ABC123", 0.8));
    }

    private static PlateDetection plate(double width) {
        return detection(width, width / 4);
    }

    private static PlateDetection detection(double width, double height) {
        BoundingBox box = new BoundingBox(10, 10, width, height);
        return new PlateDetection(0.9, box, Quad.of(box));
    }
}
