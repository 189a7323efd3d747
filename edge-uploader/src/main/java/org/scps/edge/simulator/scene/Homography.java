package org.scps.edge.simulator.scene;

import java.awt.geom.Point2D;

/** Perspective mapping between a quadrilateral and the unit square. */
final class Homography {

    private Homography() {}

    /**
     * The nine coefficients, row by row, that map the quadrilateral to the unit square.
     *
     * @param q corners in the order (0,0), (1,0), (1,1), (0,1)
     * @see <a href="https://www.cs.cmu.edu/~ph/texfund/texfund.pdf">Heckbert, Fundamentals of Texture Mapping, 2.2.3</a>
     */
    static double[] toUnitSquare(Point2D[] q) {
        double sx = q[0].getX() - q[1].getX() + q[2].getX() - q[3].getX();
        double sy = q[0].getY() - q[1].getY() + q[2].getY() - q[3].getY();
        double dx1 = q[1].getX() - q[2].getX();
        double dx2 = q[3].getX() - q[2].getX();
        double dy1 = q[1].getY() - q[2].getY();
        double dy2 = q[3].getY() - q[2].getY();
        double divisor = dx1 * dy2 - dx2 * dy1;
        double g = (sx * dy2 - dx2 * sy) / divisor;
        double h = (dx1 * sy - sx * dy1) / divisor;
        double a = q[1].getX() - q[0].getX() + g * q[1].getX();
        double b = q[3].getX() - q[0].getX() + h * q[3].getX();
        double c = q[0].getX();
        double d = q[1].getY() - q[0].getY() + g * q[1].getY();
        double e = q[3].getY() - q[0].getY() + h * q[3].getY();
        double f = q[0].getY();
        return new double[] {
            e - f * h, c * h - b, b * f - c * e,
            f * g - d, a - c * g, c * d - a * f,
            d * h - e * g, b * g - a * h, a * e - b * d
        };
    }
}
