package org.scps.recognition.detection;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.scps.recognition.image.OpenCv;

/** Fits a picture of any shape into the detector's input: aspect kept, placed top left, the rest grey. */
final class Letterbox {

    private final Mat canvas;
    private final Scalar grey;

    Letterbox(int width, int height, double padValue) {
        OpenCv.load();
        grey = Scalar.all(Math.round(padValue * 255));
        canvas = new Mat(height, width, CvType.CV_8UC3, grey);
    }

    /**
     * @return input pixels for one pixel of {@code picture}
     */
    double fit(Mat picture) {
        double scale = Math.min((double) canvas.cols() / picture.cols(), (double) canvas.rows() / picture.rows());
        int width = Math.min(canvas.cols(), Math.max(1, (int) Math.round(picture.cols() * scale)));
        int height = Math.min(canvas.rows(), Math.max(1, (int) Math.round(picture.rows() * scale)));
        canvas.setTo(grey);
        Mat place = canvas.submat(new Rect(0, 0, width, height));
        if (width == picture.cols() && height == picture.rows()) {
            picture.copyTo(place);
        } else {
            Imgproc.resize(
                    picture,
                    place,
                    new Size(width, height),
                    0,
                    0,
                    scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        }
        place.release();
        return scale;
    }

    Mat canvas() {
        return canvas;
    }
}
