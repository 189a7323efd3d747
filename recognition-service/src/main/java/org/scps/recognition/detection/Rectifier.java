package org.scps.recognition.detection;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.scps.events.BoundingBox;
import org.scps.recognition.image.Photo;
import org.scps.recognition.image.UnreadableImageException;

/** Cuts a plate out of a photo and straightens it, from as many of the photo's pixels as the result can show. */
public final class Rectifier {

    /** Above this many source pixels for one of the result, sampling alone would skip some of them. */
    private static final double AVERAGE_ABOVE = 1.5;

    private Rectifier() {}

    /**
     * @param corners in pixels of the upright photo at full size; may reach beyond its edges
     * @param width of the result, pixels
     * @param height of the result, pixels
     * @return 8-bit BGR; the caller releases it
     */
    public static Mat straighten(Photo photo, Quad corners, int width, int height) throws UnreadableImageException {
        return straighten(photo, corners, width, height, 1);
    }

    /**
     * As above, from a coarser picture where that is enough.
     *
     * @param detail source pixels that one of the result must have at least, where the photo has as many; at most 1
     */
    static Mat straighten(Photo photo, Quad corners, int width, int height, double detail)
            throws UnreadableImageException {
        double share = Math.max(width / Math.max(1, corners.width()), height / Math.max(1, corners.height()));
        Mat picture = photo.ofAtLeast(Math.min(1, share * detail));
        double scale = (double) picture.cols() / photo.width();
        Quad inPicture = corners.map(p -> new org.scps.events.Point(p.x() * scale, p.y() * scale));

        Rect around = around(inPicture.bounds(), picture);
        Mat part = picture.submat(around);
        double shrink = Math.min(inPicture.width() / width, inPicture.height() / height);
        Mat source = part;
        double factor = 1;
        if (shrink > AVERAGE_ABOVE) {
            factor = 1 / shrink;
            source = new Mat();
            Imgproc.resize(part, source, new Size(), factor, factor, Imgproc.INTER_AREA);
        }
        Mat straight = warp(source, inPicture, around, factor, width, height);
        if (source != part) {
            source.release();
        }
        part.release();
        return straight;
    }

    private static Mat warp(Mat source, Quad corners, Rect origin, double factor, int width, int height) {
        Point[] from = corners.corners().stream()
                .map(p -> new Point((p.x() - origin.x) * factor - 0.5, (p.y() - origin.y) * factor - 0.5))
                .toArray(Point[]::new);
        MatOfPoint2f source4 = new MatOfPoint2f(from);
        MatOfPoint2f target4 = new MatOfPoint2f(
                new Point(-0.5, -0.5),
                new Point(width - 0.5, -0.5),
                new Point(width - 0.5, height - 0.5),
                new Point(-0.5, height - 0.5));
        Mat transform = Imgproc.getPerspectiveTransform(source4, target4);
        Mat straight = new Mat();
        Imgproc.warpPerspective(
                source,
                straight,
                transform,
                new Size(width, height),
                Imgproc.INTER_LINEAR,
                Core.BORDER_REPLICATE,
                Scalar.all(0));
        transform.release();
        source4.release();
        target4.release();
        return straight;
    }

    /** The pixels that the plate can draw on: its bounds and a little more, within the picture. */
    private static Rect around(BoundingBox box, Mat picture) {
        int left = clamp((int) Math.floor(box.x()) - 2, picture.cols() - 1);
        int top = clamp((int) Math.floor(box.y()) - 2, picture.rows() - 1);
        int right = clamp((int) Math.ceil(box.x() + box.width()) + 2, picture.cols());
        int bottom = clamp((int) Math.ceil(box.y() + box.height()) + 2, picture.rows());
        return new Rect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static int clamp(int value, int most) {
        return Math.max(0, Math.min(most, value));
    }
}
