package org.scps.edge.simulator.scene;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;

/**
 * A pinhole camera above a lane. The world is in metres: x to the right, y up from the ground, z away from the camera.
 *
 * @param focal focal length, pixels
 * @param height of the lens above the ground, metres
 * @param pitch downwards, radians
 * @param roll clockwise, radians
 */
record Projection(double focal, double height, double pitch, double roll) {

    static final int WIDTH = 1280;
    static final int HEIGHT = 720;

    /** Where a flat drawing lies in the world. */
    @FunctionalInterface
    interface Surface {

        /** Gives x, y and z of the drawing's point {@code (u, v)}. */
        double[] at(double u, double v);

        /** Facing the camera at depth {@code z}; u is x, v is y. */
        static Surface upright(double z) {
            return (u, v) -> new double[] {u, v, z};
        }

        /** Leaning back from {@code (foot, z)} by {@code lean} metres of depth a metre of height. */
        static Surface leaning(double z, double foot, double lean) {
            return (u, v) -> new double[] {u, v, z + (v - foot) * lean};
        }

        /** Lying at a height; u is x, v is z. */
        static Surface lying(double height) {
            return (u, v) -> new double[] {u, height, v};
        }
    }

    Point2D.Double project(double x, double y, double z) {
        double up = y - height;
        double depth = Math.max(0.2, z * Math.cos(pitch) - up * Math.sin(pitch));
        double rise = z * Math.sin(pitch) + up * Math.cos(pitch);
        double u = focal * x / depth;
        double v = -focal * rise / depth;
        return new Point2D.Double(
                WIDTH / 2.0 + u * Math.cos(roll) - v * Math.sin(roll),
                HEIGHT / 2.0 + u * Math.sin(roll) + v * Math.cos(roll));
    }

    /** The image of a flat drawing. */
    Path2D project(Shape drawing, Surface surface) {
        Path2D image = new Path2D.Double();
        PathIterator steps = drawing.getPathIterator(null, 0.004);
        double[] to = new double[6];
        while (!steps.isDone()) {
            int kind = steps.currentSegment(to);
            if (kind == PathIterator.SEG_CLOSE) {
                image.closePath();
            } else {
                double[] world = surface.at(to[0], to[1]);
                Point2D point = project(world[0], world[1], world[2]);
                if (kind == PathIterator.SEG_MOVETO) {
                    image.moveTo(point.getX(), point.getY());
                } else {
                    image.lineTo(point.getX(), point.getY());
                }
            }
            steps.next();
        }
        return image;
    }
}
