package org.scps.edge.simulator.scene;

import static org.scps.edge.simulator.scene.CarPainter.PLASTIC;
import static org.scps.edge.simulator.scene.CarPainter.SEAM;
import static org.scps.edge.simulator.scene.CarPainter.both;
import static org.scps.edge.simulator.scene.CarPainter.disc;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import org.scps.edge.simulator.plate.RoundedPath;
import org.scps.edge.simulator.scene.Projection.Surface;

/** The front of a car: windscreen, bonnet, headlamps, grille, bumper. */
final class FrontPainter {

    private static final Surface FACE = Surface.upright(0);
    private static final Surface PROUD = Surface.upright(-0.05);
    private static final double NOSE = 0.80;

    private final Easel easel;
    private final Car car;
    private final double hw;
    private final double belt;

    FrontPainter(Easel easel, Car car) {
        this.easel = easel;
        this.car = car;
        this.hw = car.halfWidth();
        this.belt = car.belt();
    }

    void paint() {
        windscreen();
        mirrors();
        bonnet();
        face();
        grille();
        headlamps();
    }

    private void windscreen() {
        double height = car.height();
        double roof = car.roofHalf();
        Surface lean = Surface.leaning(1.05, belt, 0.7 / (height - belt));
        Shape frame = new RoundedPath()
                .to(0, belt - 0.03)
                .to(hw * 0.93, belt - 0.03)
                .to(roof + 0.02, height, 0.12)
                .to(0, height + 0.01)
                .mirrored()
                .closed();
        easel.fill(frame, lean, easel.vertical(height, car.shade(1.1), belt, car.shade(0.7), 1.3));
        Shape glass = new RoundedPath()
                .to(0, belt)
                .to(hw * 0.86, belt, 0.04)
                .to(roof * 0.94, height - 0.06, 0.08)
                .to(0, height - 0.05)
                .mirrored()
                .closed();
        easel.fill(glass, lean, easel.vertical(height, new Color(0x7d909e), belt, new Color(0x1d2328), 1.3));
        people(lean);
        Shape shine = new RoundedPath()
                .to(roof * 0.3, height - 0.07)
                .to(roof * 0.85, height - 0.08)
                .to(hw * 0.6, belt + 0.03)
                .to(hw * 0.2, belt + 0.03)
                .closed();
        easel.fill(shine, lean, new Color(255, 255, 255, 30));
        easel.line(new Line2D.Double(-hw * 0.6, belt + 0.01, hw * 0.02, belt + 0.06), lean, 0.014, new Color(0x0b0c0d));
        easel.line(new Line2D.Double(hw * 0.05, belt + 0.01, hw * 0.62, belt + 0.05), lean, 0.014, new Color(0x0b0c0d));
    }

    private void people(Surface lean) {
        Color dark = new Color(12, 14, 17, 170);
        for (double x : new double[] {-0.36, 0.36}) {
            Shape seat = new RoundedPath()
                    .to(x - 0.2, belt)
                    .to(x + 0.2, belt)
                    .to(x + 0.17, belt + 0.22, 0.09)
                    .to(x - 0.17, belt + 0.22, 0.09)
                    .closed();
            easel.fill(seat, lean, dark);
        }
        easel.fill(disc(0.36, belt + 0.26, 0.085), lean, new Color(94, 72, 60, 190));
    }

    private void mirrors() {
        Shape mirror = both(new RoundedPath()
                .to(hw * 0.95, belt + 0.02, 0.03)
                .to(hw + 0.17, belt + 0.03, 0.05)
                .to(hw + 0.18, belt + 0.15, 0.06)
                .to(hw * 0.97, belt + 0.13, 0.04));
        easel.fill(
                mirror, Surface.upright(1.2), easel.vertical(belt + 0.15, car.shade(1.0), belt, car.shade(0.5), 1.2));
    }

    private void bonnet() {
        Surface slope = Surface.leaning(0, NOSE, 1.1 / (belt - NOSE));
        Shape bonnet = new RoundedPath()
                .to(0, NOSE - 0.01)
                .to(hw * 0.88, NOSE - 0.02, 0.02)
                .to(hw * 0.99, NOSE + 0.05, 0.03)
                .to(hw * 0.95, belt)
                .to(0, belt + 0.005)
                .mirrored()
                .closed();
        easel.fill(bonnet, slope, easel.vertical(belt, car.shade(0.88), NOSE, car.shade(1.22), 0));
        for (int side = -1; side <= 1; side += 2) {
            easel.line(
                    new Line2D.Double(side * hw * 0.45, NOSE, side * hw * 0.62, belt - 0.01),
                    slope,
                    0.02,
                    new Color(255, 255, 255, 40));
            easel.line(
                    new Line2D.Double(side * hw * 0.84, NOSE + 0.02, side * hw * 0.86, belt - 0.01), slope, 0.01, SEAM);
        }
    }

    private void face() {
        Shape face = new RoundedPath()
                .to(0, 0.24)
                .to(hw * 0.90, 0.24, 0.1)
                .to(hw, 0.46, 0.12)
                .to(hw * 0.99, 0.72, 0.1)
                .to(hw * 0.88, NOSE, 0.05)
                .to(0, NOSE + 0.01)
                .mirrored()
                .closed();
        easel.fill(face, FACE, easel.vertical(NOSE, car.shade(1.12), 0.26, car.shade(0.6), 0));
        easel.line(new Line2D.Double(-hw * 0.8, NOSE - 0.005, hw * 0.8, NOSE - 0.005), FACE, 0.01, SEAM);
        Shape intake = new RoundedPath()
                .to(0, 0.22)
                .to(hw * 0.72, 0.24, 0.06)
                .to(hw * 0.62, 0.345, 0.04)
                .to(0, 0.345)
                .mirrored()
                .closed();
        easel.fill(intake, PROUD, new Color(0x121315));
        easel.line(new Line2D.Double(-hw * 0.6, 0.285, hw * 0.6, 0.285), PROUD, 0.012, PLASTIC);
        Shape fog = both(new RoundedPath()
                .to(hw * 0.72, 0.30, 0.03)
                .to(hw * 0.93, 0.34, 0.04)
                .to(hw * 0.92, 0.45, 0.04)
                .to(hw * 0.76, 0.42, 0.04));
        easel.fill(fog, PROUD, PLASTIC);
        easel.fill(
                both(new RoundedPath()
                        .to(hw * 0.80, 0.34, 0.03)
                        .to(hw * 0.88, 0.36, 0.03)
                        .to(hw * 0.87, 0.42, 0.03)
                        .to(hw * 0.80, 0.41, 0.03)),
                PROUD,
                new Color(0xb9c0c4));
        easel.line(new Line2D.Double(-hw * 0.97, 0.50, hw * 0.97, 0.50), FACE, 0.014, new Color(255, 255, 255, 40));
    }

    private void grille() {
        Shape grille = new RoundedPath()
                .to(0, 0.545)
                .to(hw * 0.44, 0.55, 0.04)
                .to(hw * 0.52, 0.735, 0.04)
                .to(0, 0.75)
                .mirrored()
                .closed();
        easel.fill(grille, PROUD, new Color(0x131416));
        for (double y = 0.575; y < 0.73; y += 0.035) {
            double half = hw * (0.43 + (y - 0.55) * 0.4);
            easel.line(new Line2D.Double(-half, y, half, y), PROUD, 0.009, new Color(0x5b6066));
        }
        easel.line(grille, PROUD, 0.012, new Color(0xaab0b5));
        easel.fill(disc(0, 0.65, 0.058), PROUD, new Color(0xc4c9cd));
        easel.fill(disc(0, 0.65, 0.042), PROUD, new Color(0x3f454c));
    }

    private void headlamps() {
        Shape lamp = both(new RoundedPath()
                .to(hw * 0.57, 0.735, 0.03)
                .to(hw * 0.93, 0.775, 0.05)
                .to(hw * 0.985, 0.66, 0.06)
                .to(hw * 0.62, 0.60, 0.05));
        easel.fill(
                lamp, Surface.upright(-0.03), easel.vertical(0.77, new Color(0xdde4e9), 0.6, new Color(0x6d757c), 0));
        for (int side = -1; side <= 1; side += 2) {
            easel.fill(disc(side * hw * 0.72, 0.675, 0.048), Surface.upright(-0.035), new Color(0x343a40));
            easel.fill(disc(side * hw * 0.72, 0.675, 0.036), Surface.upright(-0.035), new Color(0xeef4f8));
            easel.fill(disc(side * hw * 0.87, 0.695, 0.038), Surface.upright(-0.035), new Color(0xb9c2c8));
        }
        easel.line(lamp, Surface.upright(-0.03), 0.006, SEAM);
    }
}
