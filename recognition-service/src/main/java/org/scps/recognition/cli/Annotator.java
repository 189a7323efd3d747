package org.scps.recognition.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.scps.recognition.plate.PlateReading;
import org.scps.recognition.plate.Recognition;

/** Draws plates and their texts on a photo. Uses OpenCV's built-in strokes, which need no font on the machine. */
final class Annotator {

    private static final Scalar LINE = new Scalar(80, 220, 60);
    private static final Scalar INK = new Scalar(20, 20, 20);

    private Annotator() {}

    /** The folder's name is kept in front, since folders of a set often hold equal file names. */
    static String nameFor(Path photo) {
        Path folder = photo.toAbsolutePath().getParent().getFileName();
        String name = photo.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return (folder == null ? "" : folder + "-") + name + ".jpg";
    }

    static void write(byte[] image, Recognition recognition, Path target) throws IOException {
        MatOfByte encoded = new MatOfByte(image);
        Mat picture = Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR | Imgcodecs.IMREAD_IGNORE_ORIENTATION);
        MatOfByte jpeg = new MatOfByte();
        try {
            recognition.plates().forEach(plate -> draw(picture, plate));
            Imgcodecs.imencode(".jpg", picture, jpeg);
            Files.write(target, jpeg.toArray());
        } finally {
            encoded.release();
            picture.release();
            jpeg.release();
        }
    }

    private static void draw(Mat picture, PlateReading plate) {
        int line = Math.max(2, picture.cols() / 400);
        Point[] corners = plate.detection().corners().corners().stream()
                .map(p -> new Point(p.x(), p.y()))
                .toArray(Point[]::new);
        MatOfPoint outline = new MatOfPoint(corners);
        Imgproc.polylines(picture, List.of(outline), true, LINE, line);
        outline.release();

        String label = plate.text() + " " + Math.round(100 * plate.readConfidence()) + "%";
        double scale = Math.max(0.6, picture.cols() / 1200.0);
        int[] below = new int[1];
        Size size = Imgproc.getTextSize(label, Imgproc.FONT_HERSHEY_SIMPLEX, scale, line, below);
        double x = Math.max(0, Math.min(corners[0].x, picture.cols() - size.width));
        double y = Math.max(size.height + 6, plate.detection().box().y() - 8);
        Imgproc.rectangle(
                picture, new Point(x - 3, y - size.height - 5), new Point(x + size.width + 3, y + 6), LINE, -1);
        Imgproc.putText(picture, label, new Point(x, y), Imgproc.FONT_HERSHEY_SIMPLEX, scale, INK, line);
    }
}
