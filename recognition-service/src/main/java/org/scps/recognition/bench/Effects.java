package org.scps.recognition.bench;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.scps.recognition.image.OpenCv;

/** What a lane and its camera do to a picture. Works on 8-bit BGR; each result is new and the caller's to release. */
final class Effects {

    private Effects() {}

    /** The picture changed and coded again. */
    static byte[] changed(byte[] photo, int quality, UnaryOperator<Mat> change) {
        OpenCv.load();
        MatOfByte encoded = new MatOfByte(photo);
        Mat picture = Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR);
        Mat result = change.apply(picture);
        MatOfByte jpeg = new MatOfByte();
        MatOfInt settings = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
        try {
            Imgcodecs.imencode(".jpg", result, jpeg, settings);
            return jpeg.toArray();
        } finally {
            encoded.release();
            picture.release();
            result.release();
            jpeg.release();
            settings.release();
        }
    }

    /** One frame of a passage: the camera shakes, the car moves, the exposure hunts. */
    static byte[] frame(byte[] photo, Random random) {
        double degrees = random.nextGaussian() * 2.5;
        double scale = 0.75 + random.nextDouble() * 0.3;
        double length = random.nextDouble() * 0.011;
        double angle = random.nextDouble() * 180;
        double gain = Math.exp(random.nextGaussian() * 0.35);
        double sigma = 3 + random.nextDouble() * 14;
        int quality = 45 + random.nextInt(45);
        int seed = random.nextInt();
        return changed(photo, quality, picture -> {
            Mat turned = turned(picture, degrees, scale);
            Mat blurred = blurred(turned, length * picture.cols(), angle);
            Mat exposed = exposed(blurred, gain);
            Mat result = noisy(exposed, sigma, seed);
            turned.release();
            blurred.release();
            exposed.release();
            return result;
        });
    }

    /** Turned about its middle; what comes in from outside repeats the edge. */
    static Mat turned(Mat picture, double degrees, double scale) {
        Mat turn = Imgproc.getRotationMatrix2D(new Point(picture.cols() / 2.0, picture.rows() / 2.0), degrees, scale);
        Mat result = new Mat();
        Imgproc.warpAffine(
                picture, result, turn, picture.size(), Imgproc.INTER_AREA, Core.BORDER_REPLICATE, Scalar.all(0));
        turn.release();
        return result;
    }

    /** Moved while the shutter was open, by so many pixels. */
    static Mat blurred(Mat picture, double pixels, double degrees) {
        int size = Math.max(1, (int) Math.round(pixels)) | 1;
        if (size < 3) {
            return picture.clone();
        }
        Mat kernel = Mat.zeros(size, size, CvType.CV_32FC1);
        double middle = (size - 1) / 2.0;
        double dx = Math.cos(Math.toRadians(degrees)) * middle;
        double dy = Math.sin(Math.toRadians(degrees)) * middle;
        Imgproc.line(
                kernel, new Point(middle - dx, middle - dy), new Point(middle + dx, middle + dy), Scalar.all(1), 1);
        Core.divide(kernel, Scalar.all(Core.sumElems(kernel).val[0]), kernel);
        Mat result = new Mat();
        Imgproc.filter2D(picture, result, -1, kernel);
        kernel.release();
        return result;
    }

    /** Brighter or darker; what is too bright is white. */
    static Mat exposed(Mat picture, double gain) {
        Mat result = new Mat();
        picture.convertTo(result, -1, gain);
        return result;
    }

    static Mat noisy(Mat picture, double sigma, int seed) {
        Core.setRNGSeed(seed);
        Mat noise = new Mat(picture.size(), CvType.CV_16SC3);
        Core.randn(noise, 0, sigma);
        Mat result = new Mat();
        Core.add(picture, noise, result, new Mat(), CvType.CV_8U);
        noise.release();
        return result;
    }

    /** Little light: dark, flat, noisy, a little soft. */
    static Mat atNight(Mat picture, int seed) {
        Mat dark = new Mat();
        picture.convertTo(dark, -1, 0.22, 4);
        Mat soft = new Mat();
        Imgproc.GaussianBlur(dark, soft, new Size(0, 0), 0.7);
        Mat result = noisy(soft, 4, seed);
        dark.release();
        soft.release();
        return result;
    }
}
