package org.scps.edge.simulator.scene;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.scps.edge.simulator.plate.RoundedPath;
import org.scps.edge.simulator.scene.Projection.Surface;

/** Paints a motorcycle and its rider from behind, from what is farthest to what is nearest. */
final class MotorcyclePainter {

    private static final Color METAL = new Color(0x9aa0a5);
    private static final Color AMBER = new Color(0xd98a1d);
    private static final Color LAMP = new Color(0xb3161b);

    private final Easel easel;
    private final Motorcycle motorcycle;

    MotorcyclePainter(Easel easel, Motorcycle motorcycle) {
        this.easel = easel;
        this.motorcycle = motorcycle;
    }

    void paint() {
        shadow();
        handlebar();
        rider();
        wheel();
        tail();
    }

    private void shadow() {
        for (int layer = 0; layer < 8; layer++) {
            double half = 0.42 - 0.04 * layer;
            easel.fill(new Ellipse2D.Double(-half, -0.15, 2 * half, 2.2), Surface.lying(0), new Color(0, 0, 0, 26));
        }
    }

    private void handlebar() {
        Surface far = Surface.upright(1.1);
        easel.line(new Line2D.Double(-0.40, 1.04, 0.40, 1.04), far, 0.035, CarPainter.PLASTIC);
        for (int side = -1; side <= 1; side += 2) {
            easel.line(new Line2D.Double(side * 0.30, 1.05, side * 0.40, 1.24), far, 0.015, CarPainter.PLASTIC);
            easel.fill(CarPainter.disc(side * 0.41, 1.27, 0.055), far, new Color(0x33373b));
        }
    }

    private void rider() {
        double head = Motorcycle.SEAT + motorcycle.rider();
        double shoulders = head - 0.20;
        Color jacket = motorcycle.jacket();
        Surface legs = Surface.upright(0.75);
        Shape leg = new RoundedPath()
                .to(0.12, 0.34, 0.03)
                .to(0.28, 0.32, 0.04)
                .to(0.33, 0.80, 0.10)
                .to(0.16, 0.95, 0.06)
                .closed();
        easel.fill(leg, legs, Car.shade(jacket, 0.6));
        easel.fill(mirrored(leg), legs, Car.shade(jacket, 0.55));
        Surface back = Surface.upright(0.55);
        Shape arm = new RoundedPath()
                .to(0.16, shoulders, 0.08)
                .to(0.30, shoulders - 0.02, 0.08)
                .to(0.41, 1.06, 0.04)
                .to(0.33, 1.01, 0.04)
                .closed();
        easel.fill(arm, back, Car.shade(jacket, 0.8));
        easel.fill(mirrored(arm), back, Car.shade(jacket, 0.75));
        Shape torso = new RoundedPath()
                .to(0, Motorcycle.SEAT - 0.02)
                .to(0.19, Motorcycle.SEAT - 0.02, 0.08)
                .to(0.25, shoulders, 0.14)
                .to(0, shoulders + 0.05)
                .mirrored()
                .closed();
        easel.fill(
                torso,
                back,
                easel.vertical(shoulders, Car.shade(jacket, 1.12), Motorcycle.SEAT, Car.shade(jacket, 0.7), 0.55));
        easel.line(new Line2D.Double(0, Motorcycle.SEAT + 0.05, 0, shoulders), back, 0.008, CarPainter.SEAM);
        Color helmet = motorcycle.helmet();
        easel.fill(
                new Ellipse2D.Double(-0.135, head - 0.17, 0.27, 0.31),
                back,
                easel.vertical(head + 0.14, Car.shade(helmet, 1.2), head - 0.17, Car.shade(helmet, 0.55), 0.55));
    }

    private void wheel() {
        Surface behind = Surface.upright(0.3);
        Shape exhaust = new RoundedPath()
                .to(0.15, 0.36, 0.05)
                .to(0.27, 0.36, 0.05)
                .to(0.27, 0.50, 0.05)
                .to(0.15, 0.50, 0.05)
                .closed();
        easel.fill(exhaust, behind, METAL);
        easel.fill(CarPainter.disc(0.21, 0.43, 0.035), behind, new Color(0x17181a));
        Shape tyre = new RoundedPath()
                .to(0, 0)
                .to(0.09, 0, 0.07)
                .to(0.09, 0.62, 0.09)
                .to(0, 0.64)
                .mirrored()
                .closed();
        Surface face = Surface.upright(0.08);
        easel.fill(tyre, face, CarPainter.RUBBER);
        for (int groove = -1; groove <= 1; groove++) {
            easel.line(new Line2D.Double(groove * 0.04, 0.02, groove * 0.04, 0.5), face, 0.008, new Color(0x0b0c0d));
        }
    }

    private void tail() {
        Surface face = Surface.upright(0);
        Shape holder = new RoundedPath()
                .to(0, 0.48)
                .to(0.10, 0.48, 0.02)
                .to(0.07, 0.82)
                .to(0, 0.82)
                .mirrored()
                .closed();
        easel.fill(holder, face, CarPainter.PLASTIC);
        Shape cowl = new RoundedPath()
                .to(0, Motorcycle.SEAT - 0.09)
                .to(0.13, Motorcycle.SEAT - 0.08, 0.03)
                .to(0.20, Motorcycle.SEAT + 0.05, 0.05)
                .to(0, Motorcycle.SEAT + 0.09)
                .mirrored()
                .closed();
        Color paint = motorcycle.paint();
        easel.fill(
                cowl,
                face,
                easel.vertical(
                        Motorcycle.SEAT + 0.09,
                        Car.shade(paint, 1.15),
                        Motorcycle.SEAT - 0.09,
                        Car.shade(paint, 0.6),
                        0));
        easel.fill(new Ellipse2D.Double(-0.075, Motorcycle.SEAT - 0.06, 0.15, 0.06), face, LAMP);
        for (int side = -1; side <= 1; side += 2) {
            easel.line(
                    new Line2D.Double(side * 0.10, Motorcycle.SEAT - 0.04, side * 0.21, Motorcycle.SEAT - 0.05),
                    face,
                    0.02,
                    CarPainter.PLASTIC);
            easel.fill(CarPainter.disc(side * 0.23, Motorcycle.SEAT - 0.05, 0.032), face, AMBER);
        }
    }

    private static Shape mirrored(Shape right) {
        return java.awt.geom.AffineTransform.getScaleInstance(-1, 1).createTransformedShape(right);
    }
}
