package org.scps.recognition.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;
import org.scps.events.Point;
import org.scps.recognition.image.Photo;
import org.scps.recognition.image.Pictures;

class RectifierTest {

    /** A white quadrilateral on black must fill the result, wherever and however large it is. */
    @Test
    void aTiltedPlateFillsTheResult() throws Exception {
        for (double size : new double[] {0.3, 1, 4}) {
            Quad plate = new Quad(
                    new Point(100 * size, 60 * size),
                    new Point(260 * size, 90 * size),
                    new Point(255 * size, 140 * size),
                    new Point(98 * size, 112 * size));

            try (Photo photo = photo(plate, (int) (400 * size), (int) (250 * size))) {
                Mat straight = Rectifier.straighten(photo, plate.grown(-0.04, -0.1), 128, 40);
                assertThat(Core.mean(straight).val[0]).as("size %s", size).isGreaterThan(245);

                Mat around = Rectifier.straighten(photo, plate.grown(0.5, 0.5), 128, 40);
                assertThat(Core.mean(around).val[0]).as("size %s", size).isBetween(40.0, 90.0);
            }
        }
    }

    @Test
    void aPlateThatReachesBeyondThePictureIsFilledWithItsEdge() throws Exception {
        try (Photo photo = Photo.decode(Pictures.jpeg(200, 100, Scalar.all(120)), 640, 384)) {
            Quad beyond = new Quad(new Point(-40, -10), new Point(60, -10), new Point(60, 20), new Point(-40, 20));

            assertThat(Core.mean(Rectifier.straighten(photo, beyond, 128, 40)).val[0])
                    .isBetween(118.0, 122.0);
        }
    }

    private static Photo photo(Quad white, int width, int height) throws Exception {
        Mat picture = Pictures.plain(width, height, Scalar.all(0));
        MatOfPoint outline = new MatOfPoint(white.corners().stream()
                .map(p -> new org.opencv.core.Point(p.x(), p.y()))
                .toArray(org.opencv.core.Point[]::new));
        Imgproc.fillPoly(picture, List.of(outline), Scalar.all(255));
        return Photo.decode(Pictures.encode(".png", picture), 640, 384);
    }
}
