package org.scps.edge.simulator.scene;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.scps.edge.simulator.plate.RoundedPath;
import org.scps.edge.simulator.scene.Projection.Surface;

/** Paints what the front and the rear of a car have in common, then the one that the camera sees. */
final class CarPainter {

    static final Color RUBBER = new Color(0x17181a);
    static final Color PLASTIC = new Color(0x26282b);
    static final Color SEAM = new Color(0, 0, 0, 120);

    private final Easel easel;
    private final Car car;

    CarPainter(Easel easel, Car car) {
        this.easel = easel;
        this.car = car;
    }

    void paint(boolean rear) {
        shadow();
        body(rear);
        wheels(rear);
        if (rear) {
            new RearPainter(easel, car).paint();
        } else {
            new FrontPainter(easel, car).paint();
        }
    }

    private void shadow() {
        for (int layer = 0; layer < 14; layer++) {
            double grow = 0.26 - 0.03 * layer;
            Shape area = new RoundedPath()
                    .to(-car.halfWidth() - grow, -0.1 - grow, 0.5)
                    .to(car.halfWidth() + grow, -0.1 - grow, 0.5)
                    .to(car.halfWidth() + grow, car.length(), 0.5)
                    .to(-car.halfWidth() - grow, car.length(), 0.5)
                    .closed();
            easel.fill(area, Surface.lying(0), new Color(0, 0, 0, 22));
        }
    }

    /** The sides and the roof, which show when the car stands askew or the camera looks from above. */
    private void body(boolean rear) {
        double hw = car.halfWidth();
        Shape lower = new RoundedPath()
                .to(0, 0.30)
                .to(hw, 0.30, 0.1)
                .to(hw, car.belt(), 0.12)
                .to(0, car.belt())
                .mirrored()
                .closed();
        easel.solid(
                lower,
                Surface.upright(rear ? 0.15 : 0.3),
                Surface.upright(car.length() - 0.3),
                easel.vertical(car.belt(), car.shade(0.78), 0.3, car.shade(0.42), 0.2));
        Shape cabin = new RoundedPath()
                .to(0, car.belt())
                .to(hw * 0.94, car.belt())
                .to(car.roofHalf(), car.height(), 0.16)
                .to(0, car.height())
                .mirrored()
                .closed();
        double start = rear ? car.trunk() + (car.height() - car.belt()) * car.lean() : 1.75;
        easel.solid(
                cabin,
                Surface.upright(start),
                Surface.upright(start + 1.3),
                easel.vertical(car.height(), car.shade(0.85), car.belt(), car.shade(0.5), start));
    }

    private void wheels(boolean rear) {
        double hw = car.halfWidth();
        double depth = rear ? 0.55 : 0.65;
        for (int side = -1; side <= 1; side += 2) {
            double centre = side * (hw - 0.14);
            Shape tyre = new RoundedPath()
                    .to(centre - 0.115, 0, 0.05)
                    .to(centre + 0.115, 0, 0.05)
                    .to(centre + 0.115, 0.55, 0.05)
                    .to(centre - 0.115, 0.55, 0.05)
                    .closed();
            easel.fill(tyre, Surface.upright(depth), RUBBER);
            for (int groove = -1; groove <= 1; groove++) {
                double x = centre + groove * 0.055;
                easel.line(new Line2D.Double(x, 0.01, x, 0.4), Surface.upright(depth), 0.008, new Color(0x0b0c0d));
            }
        }
        easel.fill(
                new Rectangle2D.Double(-hw + 0.1, 0.17, 2 * hw - 0.2, 0.2), Surface.upright(0.5), new Color(0x0d0e10));
    }

    /** A right half and its mirror image, as lamps are. */
    static Path2D both(RoundedPath right) {
        Path2D path = right.closed();
        Path2D both = new Path2D.Double(path);
        both.append(java.awt.geom.AffineTransform.getScaleInstance(-1, 1).createTransformedShape(path), false);
        return both;
    }

    static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
