package org.scps.recognition.plate;

import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import org.scps.recognition.detection.Quad;
import org.scps.recognition.detection.Rectifier;
import org.scps.recognition.image.Photo;
import org.scps.recognition.image.UnreadableImageException;

/** A straightened plate for people to look at, in its own proportions. */
final class PlateCrop {

    private static final int HEIGHT = 96;
    private static final int QUALITY = 88;
    private static final double MARGIN = 0.06;

    private PlateCrop() {}

    /** JPEG, {@value #HEIGHT} pixels high. */
    static byte[] jpeg(Photo photo, Quad corners) throws UnreadableImageException {
        Mat plate = picture(photo, corners);
        MatOfByte encoded = new MatOfByte();
        MatOfInt quality = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY);
        try {
            Imgcodecs.imencode(".jpg", plate, encoded, quality);
            return encoded.toArray();
        } finally {
            plate.release();
            encoded.release();
            quality.release();
        }
    }

    /** 8-bit BGR; the caller releases it. */
    static Mat picture(Photo photo, Quad corners) throws UnreadableImageException {
        Quad grown = corners.grown(MARGIN / 2, MARGIN);
        double aspect = Math.max(1, Math.min(6, grown.width() / Math.max(1, grown.height())));
        return Rectifier.straighten(photo, grown, (int) Math.round(HEIGHT * aspect), HEIGHT);
    }
}
