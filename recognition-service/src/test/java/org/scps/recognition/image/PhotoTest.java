package org.scps.recognition.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

class PhotoTest {

    @Test
    void greyPictureBecomesColour() throws Exception {
        byte[] grey = Pictures.encode(".jpg", new Mat(40, 60, CvType.CV_8UC1, Scalar.all(77)));

        try (Photo photo = Photo.decode(grey, 640, 384)) {
            assertThat(photo.overview().type()).isEqualTo(CvType.CV_8UC3);
            assertThat(photo.overview().get(5, 5)[0]).isEqualTo(77);
        }
    }

    @Test
    void sixteenBitPictureBecomesEightBit() throws Exception {
        byte[] deep = Pictures.encode(".png", new Mat(40, 60, CvType.CV_16UC3, Scalar.all(256 * 100)));

        try (Photo photo = Photo.decode(deep, 640, 384)) {
            assertThat(photo.overview().type()).isEqualTo(CvType.CV_8UC3);
            assertThat(photo.overview().get(5, 5)[0]).isEqualTo(100);
        }
    }

    @Test
    void hugePictureIsDecodedInFullOnlyWhenAsked() throws Exception {
        byte[] huge = Pictures.jpeg(4000, 3000, Scalar.all(50));

        try (Photo photo = Photo.decode(huge, 640, 384)) {
            assertThat(photo.overview().cols()).isEqualTo(2000);
            assertThat(photo.width()).isEqualTo(4000);
            assertThat(photo.ofAtLeast(0.5).cols()).isEqualTo(2000);
            assertThat(photo.ofAtLeast(0.51).cols()).isEqualTo(4000);
        }
    }

    @Test
    void whoNeedsLessGetsThePictureHalvedAsOftenAsThatAllows() throws Exception {
        try (Photo photo = Photo.decode(Pictures.jpeg(1280, 720, Scalar.all(50)), 640, 384)) {
            assertThat(photo.ofAtLeast(0.51).cols()).isEqualTo(1280);
            assertThat(photo.ofAtLeast(0.5).cols()).isEqualTo(640);
            assertThat(photo.ofAtLeast(0.1).cols()).isEqualTo(160);
            assertThat(photo.ofAtLeast(0.375)).as("halved once only").isSameAs(photo.ofAtLeast(0.5));
            assertThat(photo.ofAtLeast(1).cols()).as("nothing is lost").isEqualTo(1280);
            assertThat(photo.ofAtLeast(0.1).get(3, 3)[0]).isEqualTo(50);
        }
    }

    @Test
    void truncatedPictureIsDecodedAsFarAsItGoes() throws Exception {
        byte[] whole = Pictures.jpeg(640, 480, Scalar.all(50));

        try (Photo photo = Photo.decode(Arrays.copyOf(whole, whole.length * 2 / 3), 640, 384)) {
            assertThat(photo.complete()).isFalse();
            assertThat(photo.width()).isEqualTo(640);
        }
    }

    @Test
    void textIsNoPicture() {
        assertThatThrownBy(() -> Photo.decode("not a picture".getBytes(StandardCharsets.UTF_8), 640, 384))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("not a picture of a known format");
    }

    @Test
    void bombIsRefusedBeforeItIsDecoded() {
        byte[] bomb = Pictures.encode(".png", Pictures.plain(10, 10, Scalar.all(1)));
        bomb[17] = 1;
        bomb[21] = 1;

        assertThatThrownBy(() -> Photo.decode(bomb, 640, 384)).hasMessageContaining("more than the 120 million");
    }

    /** A mark in one corner must be found where the photo says that it lies in the file. */
    @ParameterizedTest
    @EnumSource(Orientation.class)
    void placesAreToldInTheFileAsStored(Orientation orientation) throws Exception {
        Mat stored = Pictures.plain(80, 40, Scalar.all(255));
        stored.submat(new Rect(4, 2, 8, 8)).setTo(Scalar.all(0));
        byte[] jpeg = Pictures.withExif(Pictures.encode(".jpg", stored), orientation.ordinal() + 1);

        try (Photo photo = Photo.decode(jpeg, 640, 384)) {
            assertThat(photo.storedWidth()).isEqualTo(80);
            assertThat(photo.width()).isEqualTo(orientation.swapsSides() ? 40 : 80);
            double[] dark = darkest(photo.overview());
            double[] place = orientation.toStored(dark[0], dark[1], photo.width(), photo.height());
            assertThat(place[0]).isBetween(4.0, 12.0);
            assertThat(place[1]).isBetween(2.0, 10.0);
        }
    }

    private static double[] darkest(Mat picture) {
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        for (int y = 0; y < picture.rows(); y++) {
            for (int x = 0; x < picture.cols(); x++) {
                if (picture.get(y, x)[0] < 60) {
                    sumX += x + 0.5;
                    sumY += y + 0.5;
                    count++;
                }
            }
        }
        return new double[] {sumX / count, sumY / count};
    }
}
