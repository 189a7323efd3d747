package org.scps.edge.simulator.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scps.edge.simulator.scene.Projection.Surface;

/** Paints flat drawings that stand on a body which itself stands, turned, in the world. */
final class Easel {

    private final Graphics2D graphics;
    private final Projection projection;
    private final double x;
    private final double z;
    private final double sin;
    private final double cos;

    /**
     * @param x of the body's face, metres right of the camera
     * @param z of the body's face, metres from the camera
     * @param yaw of the body, radians
     */
    Easel(Graphics2D graphics, Projection projection, double x, double z, double yaw) {
        this.graphics = graphics;
        this.projection = projection;
        this.x = x;
        this.z = z;
        this.sin = Math.sin(yaw);
        this.cos = Math.cos(yaw);
    }

    Point2D.Double at(double u, double v, double w) {
        double[] world = turned(new double[] {u, v, w});
        return projection.project(world[0], world[1], world[2]);
    }

    Path2D image(Shape drawing, Surface surface) {
        return projection.project(drawing, (u, v) -> turned(surface.at(u, v)));
    }

    void fill(Shape drawing, Surface surface, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(image(drawing, surface));
    }

    /** Draws a line {@code width} metres thick. */
    void line(Shape drawing, Surface surface, double width, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(
                (float) Math.max(0.6, width * scale(drawing, surface)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(image(drawing, surface));
    }

    /** From one colour at height {@code top} to another at height {@code bottom} of the body's middle. */
    Paint vertical(double top, Color above, double bottom, Color below, double depth) {
        Point2D.Double from = at(0, top, depth);
        Point2D.Double to = at(0, bottom, depth);
        return new GradientPaint((float) from.x, (float) from.y, above, (float) from.x, (float) to.y, below);
    }

    /** The convex hull of an outline seen at two depths: a solid body. */
    void solid(Shape outline, Surface near, Surface far, Paint paint) {
        List<Point2D> points = new ArrayList<>();
        collect(image(outline, near), points);
        collect(image(outline, far), points);
        graphics.setPaint(paint);
        graphics.fill(hull(points));
    }

    /** Pixels a metre in the middle of a drawing. */
    private double scale(Shape drawing, Surface surface) {
        double[] middle = surface.at(
                drawing.getBounds2D().getCenterX(), drawing.getBounds2D().getCenterY());
        return at(middle[0] - 0.5, middle[1], middle[2]).distance(at(middle[0] + 0.5, middle[1], middle[2]));
    }

    private double[] turned(double[] point) {
        return new double[] {x + point[0] * cos + point[2] * sin, point[1], z - point[0] * sin + point[2] * cos};
    }

    private static void collect(Path2D path, List<Point2D> points) {
        double[] to = new double[6];
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            if (steps.currentSegment(to) != PathIterator.SEG_CLOSE) {
                points.add(new Point2D.Double(to[0], to[1]));
            }
        }
    }

    private static Path2D hull(List<Point2D> points) {
        points.sort(Comparator.comparingDouble(Point2D::getX).thenComparingDouble(Point2D::getY));
        List<Point2D> hull = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            int start = hull.size();
            for (int i = 0; i < points.size(); i++) {
                Point2D point = points.get(pass == 0 ? i : points.size() - 1 - i);
                while (hull.size() >= start + 2
                        && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) <= 0) {
                    hull.remove(hull.size() - 1);
                }
                hull.add(point);
            }
            hull.remove(hull.size() - 1);
        }
        Path2D path = new Path2D.Double();
        path.moveTo(hull.get(0).getX(), hull.get(0).getY());
        hull.forEach(point -> path.lineTo(point.getX(), point.getY()));
        path.closePath();
        return path;
    }

    private static double turn(Point2D a, Point2D b, Point2D c) {
        return (b.getX() - a.getX()) * (c.getY() - a.getY()) - (b.getY() - a.getY()) * (c.getX() - a.getX());
    }
}
