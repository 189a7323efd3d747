package org.scps.edge.simulator.scene;

import static org.scps.edge.simulator.scene.CarPainter.PLASTIC;
import static org.scps.edge.simulator.scene.CarPainter.SEAM;
import static org.scps.edge.simulator.scene.CarPainter.both;
import static org.scps.edge.simulator.scene.CarPainter.disc;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.scps.edge.simulator.plate.RoundedPath;
import org.scps.edge.simulator.scene.Projection.Surface;

/** The rear of a car: window, tailgate, lamps, bumper. */
final class RearPainter {

    private static final Surface FACE = Surface.upright(0);
    private static final Surface PROUD = Surface.upright(-0.06);

    private final Easel easel;
    private final Car car;
    private final double hw;
    private final double belt;

    RearPainter(Easel easel, Car car) {
        this.easel = easel;
        this.car = car;
        this.hw = car.halfWidth();
        this.belt = car.belt();
    }

    void paint() {
        window();
        if (car.trunk() > 0) {
            lid();
        }
        tailgate();
        lamps();
        bumper();
    }

    private void window() {
        Surface lean = Surface.leaning(car.trunk(), belt, car.lean());
        double height = car.height();
        double roof = car.roofHalf();
        Shape frame = new RoundedPath()
                .to(0, belt - 0.02)
                .to(hw * 0.95, belt - 0.02)
                .to(roof + 0.02, height - 0.01, 0.14)
                .to(0, height)
                .mirrored()
                .closed();
        easel.fill(frame, lean, easel.vertical(height, car.shade(1.12), belt, car.shade(0.8), car.trunk()));
        Shape glass = new RoundedPath()
                .to(0, belt + 0.05)
                .to(hw * 0.80, belt + 0.06, 0.07)
                .to(roof * 0.93, height - 0.11, 0.09)
                .to(0, height - 0.09)
                .mirrored()
                .closed();
        easel.fill(glass, lean, easel.vertical(height, new Color(0x5d6b76), belt, new Color(0x14181c), car.trunk()));
        for (int side = -1; side <= 1; side += 2) {
            Shape headrest = new RoundedPath()
                    .to(side * 0.22, belt + 0.06)
                    .to(side * 0.48, belt + 0.06)
                    .to(side * 0.46, belt + 0.23, 0.06)
                    .to(side * 0.24, belt + 0.23, 0.06)
                    .closed();
            easel.fill(headrest, lean, new Color(10, 12, 14, 150));
        }
        Shape shine = new RoundedPath()
                .to(-roof * 0.85, height - 0.13)
                .to(-roof * 0.35, height - 0.12)
                .to(-hw * 0.55, belt + 0.08)
                .to(-hw * 0.74, belt + 0.08)
                .closed();
        easel.fill(shine, lean, new Color(255, 255, 255, 26));
        easel.fill(new Rectangle2D.Double(-0.16, height - 0.07, 0.32, 0.022), lean, new Color(0x7d1c1e));
        easel.line(new Line2D.Double(0.02, belt + 0.05, -0.36, belt + 0.12), lean, 0.016, new Color(0x0c0d0e));
    }

    private void lid() {
        double slope = car.trunk() / 0.04;
        Shape lid = new RoundedPath()
                .to(0, belt - 0.04)
                .to(hw * 0.93, belt - 0.05)
                .to(hw * 0.90, belt)
                .to(0, belt)
                .mirrored()
                .closed();
        easel.fill(lid, Surface.leaning(0, belt - 0.04, slope), car.shade(1.18));
    }

    private void tailgate() {
        Shape face = new RoundedPath()
                .to(0, 0.30)
                .to(hw * 0.95, 0.30, 0.1)
                .to(hw, 0.55, 0.15)
                .to(hw * 0.985, belt - 0.10, 0.12)
                .to(hw * 0.90, belt, 0.05)
                .to(0, belt + 0.01)
                .mirrored()
                .closed();
        easel.fill(face, FACE, easel.vertical(belt, car.shade(1.15), 0.4, car.shade(0.66), 0));
        easel.line(
                new Line2D.Double(-hw * 0.86, belt - 0.015, hw * 0.86, belt - 0.015),
                FACE,
                0.012,
                new Color(255, 255, 255, 60));
        Shape gate = new RoundedPath()
                .to(-hw * 0.74, belt)
                .to(-hw * 0.66, 0.60, 0.06)
                .to(hw * 0.66, 0.60, 0.06)
                .to(hw * 0.74, belt)
                .open();
        easel.line(gate, FACE, 0.010, SEAM);
        easel.line(
                new Line2D.Double(-hw * 0.6, belt - 0.37, hw * 0.6, belt - 0.37), FACE, 0.008, new Color(0, 0, 0, 60));
        easel.fill(disc(0, belt - 0.055, 0.035), FACE, new Color(0xc9ced2));
        easel.fill(disc(0, belt - 0.055, 0.024), FACE, new Color(0x4a5057));
        recess();
    }

    private void recess() {
        double y = car.plateHeight(true);
        Surface surface = car.plateHigh() ? FACE : PROUD;
        if (!car.plateHigh()) {
            return;
        }
        Shape hollow = new RoundedPath()
                .to(0, y - 0.105)
                .to(0.32, y - 0.10, 0.03)
                .to(0.30, y + 0.10, 0.03)
                .to(0, y + 0.105)
                .mirrored()
                .closed();
        easel.fill(hollow, surface, easel.vertical(y + 0.1, car.shade(0.42), y - 0.1, car.shade(0.72), 0));
        easel.fill(new Rectangle2D.Double(-0.22, y + 0.088, 0.44, 0.022), surface, new Color(0xb9bec2));
    }

    private void lamps() {
        Shape lamp = both(new RoundedPath()
                .to(hw * 0.64, belt - 0.08, 0.03)
                .to(hw * 0.985, belt - 0.07, 0.04)
                .to(hw * 0.995, belt - 0.32, 0.06)
                .to(hw * 0.76, belt - 0.30, 0.06));
        easel.fill(
                lamp,
                Surface.upright(-0.01),
                easel.vertical(belt - 0.07, new Color(0xc22a2a), belt - 0.32, new Color(0x6d1014), 0));
        Shape white = both(new RoundedPath()
                .to(hw * 0.77, belt - 0.235, 0.01)
                .to(hw * 0.97, belt - 0.235, 0.01)
                .to(hw * 0.97, belt - 0.27, 0.01)
                .to(hw * 0.78, belt - 0.27, 0.01));
        easel.fill(white, Surface.upright(-0.015), new Color(0xd9c9c0));
        Shape glint = both(new RoundedPath()
                .to(hw * 0.72, belt - 0.105, 0.01)
                .to(hw * 0.95, belt - 0.095, 0.01)
                .to(hw * 0.95, belt - 0.125, 0.01)
                .to(hw * 0.73, belt - 0.13, 0.01));
        easel.fill(glint, Surface.upright(-0.015), new Color(255, 190, 180, 120));
        easel.line(lamp, Surface.upright(-0.01), 0.006, SEAM);
    }

    private void bumper() {
        Shape bumper = new RoundedPath()
                .to(0, 0.33)
                .to(hw * 0.96, 0.33, 0.08)
                .to(hw * 1.01, 0.44, 0.05)
                .to(hw * 0.99, 0.57, 0.04)
                .to(0, 0.585)
                .mirrored()
                .closed();
        easel.fill(bumper, PROUD, easel.vertical(0.585, car.shade(1.05), 0.34, car.shade(0.62), 0));
        easel.line(new Line2D.Double(-hw * 0.96, 0.575, hw * 0.96, 0.575), PROUD, 0.012, new Color(255, 255, 255, 70));
        Shape apron = new RoundedPath()
                .to(0, 0.20)
                .to(hw * 0.80, 0.21, 0.05)
                .to(hw * 0.93, 0.35, 0.05)
                .to(hw * 0.62, 0.39, 0.05)
                .to(0, 0.39)
                .mirrored()
                .closed();
        easel.fill(apron, PROUD, PLASTIC);
        Shape reflector = both(new RoundedPath()
                .to(hw * 0.72, 0.40, 0.008)
                .to(hw * 0.92, 0.41, 0.008)
                .to(hw * 0.92, 0.435, 0.008)
                .to(hw * 0.72, 0.425, 0.008));
        easel.fill(reflector, PROUD, new Color(0x9b1d1f));
        easel.fill(disc(-hw * 0.56, 0.25, 0.042), PROUD, new Color(0x9a9da0));
        easel.fill(disc(-hw * 0.56, 0.25, 0.032), PROUD, new Color(0x0a0a0b));
    }
}
