package org.scps.recognition.detection;

import java.util.List;
import java.util.function.UnaryOperator;
import org.scps.events.BoundingBox;
import org.scps.events.Point;

/** The four corners of a plate as it is read: the first is the top left one of the text, however the picture is turned. */
public record Quad(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {

    /** The corners of an upright rectangle. */
    public static Quad of(BoundingBox box) {
        double right = box.x() + box.width();
        double bottom = box.y() + box.height();
        return new Quad(
                new Point(box.x(), box.y()),
                new Point(right, box.y()),
                new Point(right, bottom),
                new Point(box.x(), bottom));
    }

    /** Clockwise from the top left. */
    public List<Point> corners() {
        return List.of(topLeft, topRight, bottomRight, bottomLeft);
    }

    public Quad map(UnaryOperator<Point> place) {
        return new Quad(place.apply(topLeft), place.apply(topRight), place.apply(bottomRight), place.apply(bottomLeft));
    }

    /** Mean length of the upper and the lower edge, in the picture's pixels. */
    public double width() {
        return (distance(topLeft, topRight) + distance(bottomLeft, bottomRight)) / 2;
    }

    /** Mean length of the left and the right edge, in the picture's pixels. */
    public double height() {
        return (distance(topLeft, bottomLeft) + distance(topRight, bottomRight)) / 2;
    }

    /**
     * Moves every corner outwards along the plate's own edges.
     *
     * @param x share of the width, added left and right
     * @param y share of the height, added above and below
     */
    public Quad grown(double x, double y) {
        return new Quad(
                outwards(topLeft, topRight, bottomLeft, x, y),
                outwards(topRight, topLeft, bottomRight, x, y),
                outwards(bottomRight, bottomLeft, topRight, x, y),
                outwards(bottomLeft, bottomRight, topLeft, x, y));
    }

    private static Point outwards(Point corner, Point along, Point across, double x, double y) {
        return new Point(
                corner.x() - (along.x() - corner.x()) * x - (across.x() - corner.x()) * y,
                corner.y() - (along.y() - corner.y()) * x - (across.y() - corner.y()) * y);
    }

    /** The upright rectangle around the corners. */
    public BoundingBox bounds() {
        double left = corners().stream().mapToDouble(Point::x).min().orElseThrow();
        double top = corners().stream().mapToDouble(Point::y).min().orElseThrow();
        double right = corners().stream().mapToDouble(Point::x).max().orElseThrow();
        double bottom = corners().stream().mapToDouble(Point::y).max().orElseThrow();
        return new BoundingBox(left, top, right - left, bottom - top);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
