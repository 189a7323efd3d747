package org.scps.recognition.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;
import org.scps.events.PlateCandidate;
import org.scps.recognition.image.Pictures;

class TesseractOcrTest {

    @Test
    void readsCleanPrintWithNothingInstalled() {
        Mat plate = Pictures.plain(420, 96, Scalar.all(255));
        Imgproc.putText(
                plate,
                "KLM 4728",
                new Point(20, 68),
                Imgproc.FONT_HERSHEY_DUPLEX,
                2,
                Scalar.all(0),
                4,
                Imgproc.LINE_AA);

        try (TesseractOcr tesseract = new TesseractOcr()) {
            assertThat(tesseract.read(plate)).extracting(PlateCandidate::text).containsExactly("KLM4728");
        }
    }
}
