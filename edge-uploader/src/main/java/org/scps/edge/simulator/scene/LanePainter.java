package org.scps.edge.simulator.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.scps.edge.simulator.plate.RoundedPath;
import org.scps.edge.simulator.scene.Projection.Surface;

/** Paints the empty lane in full daylight: ground, kerb, barrier, and what stands behind. */
final class LanePainter {

    private final Projection projection;
    private final Random random;
    private Easel easel;

    LanePainter(Projection projection, long seed) {
        this.projection = projection;
        this.random = new Random(seed);
    }

    BufferedImage paint(boolean garage) {
        BufferedImage image = new BufferedImage(Projection.WIDTH, Projection.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        easel = new Easel(graphics, projection, 0, 0, 0);
        if (garage) {
            hall(graphics);
        } else {
            street(graphics);
        }
        ground(garage);
        grain(image);
        furniture();
        graphics.dispose();
        return image;
    }

    private void street(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x9fb9d3), 0, 330, new Color(0xdfe6ea)));
        graphics.fill(new Rectangle2D.Double(0, 0, Projection.WIDTH, Projection.HEIGHT));
        int[] walls = {0xb7ab9a, 0x9d8f84, 0xc3bfb4, 0x8f9499, 0xa68d7c};
        double x = -22;
        while (x < 22) {
            double width = 4 + random.nextDouble() * 5;
            double height = 5 + random.nextDouble() * 5;
            Color wall = new Color(walls[random.nextInt(walls.length)]);
            easel.fill(new Rectangle2D.Double(x, 0, width, height), Surface.upright(24), wall);
            for (double y = 1.2; y < height - 1; y += 2.1) {
                for (double w = x + 0.6; w < x + width - 1; w += 1.7) {
                    Color pane = random.nextInt(4) == 0 ? new Color(0xd8d3c2) : new Color(0x55626c);
                    easel.fill(new Rectangle2D.Double(w, y, 0.9, 1.2), Surface.upright(23.9), pane);
                }
            }
            x += width;
        }
        for (int i = 0; i < 26; i++) {
            double at = -14 + random.nextDouble() * 28;
            double size = 0.5 + random.nextDouble() * 0.7;
            Color leaf = new Color(50 + random.nextInt(30), 74 + random.nextInt(34), 44 + random.nextInt(20));
            easel.fill(CarPainter.disc(at, size * 0.7, size), Surface.upright(18), leaf);
        }
    }

    private void hall(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x6d7072), 0, 360, new Color(0xa2a4a3)));
        graphics.fill(new Rectangle2D.Double(0, 0, Projection.WIDTH, Projection.HEIGHT));
        easel.fill(new Rectangle2D.Double(-20, 0, 40, 2.6), Surface.upright(18), new Color(0xb5b5b0));
        easel.fill(new Rectangle2D.Double(-20, 0, 40, 0.9), Surface.upright(17.9), new Color(0x57788c));
        for (double z = 4; z < 18; z += 3.5) {
            for (double x : new double[] {-3.2, 3.2}) {
                easel.fill(new Rectangle2D.Double(x - 0.12, z, 0.24, 2.2), Surface.lying(2.7), new Color(0xf7f8f2));
            }
        }
        for (double z : new double[] {15, 10}) {
            for (double x : new double[] {-5.4, 4.8}) {
                pillar(x, z);
            }
        }
    }

    private void pillar(double x, double z) {
        easel.fill(new Rectangle2D.Double(x, 0, 0.6, 2.8), Surface.upright(z), new Color(0xc2c1bb));
        easel.fill(new Rectangle2D.Double(x + 0.6, 0, 0.16, 2.8), Surface.upright(z), new Color(0x94938e));
        for (int stripe = 0; stripe < 6; stripe++) {
            Color colour = stripe % 2 == 0 ? new Color(0xe0b81e) : new Color(0x1d1d1d);
            easel.fill(new Rectangle2D.Double(x, 0.15 + 0.16 * stripe, 0.6, 0.16), Surface.upright(z - 0.01), colour);
        }
    }

    private void ground(boolean garage) {
        Color near = garage ? new Color(0x7d7e7c) : new Color(0x606265);
        Color far = garage ? new Color(0x9b9c99) : new Color(0x83858a);
        easel.fill(
                new Rectangle2D.Double(-60, 0.9, 120, 28), Surface.lying(0), easel.vertical(1.0, far, -0.9, near, 6));
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 1.55;
            easel.fill(new Rectangle2D.Double(x - 0.06, 0.9, 0.12, 20), Surface.lying(0.001), new Color(0xd6d4c6));
        }
        for (int i = 0; i < 9; i++) {
            double x = -1.3 + random.nextDouble() * 2.6;
            double z = 2 + random.nextDouble() * 6;
            Shape stain = new java.awt.geom.Ellipse2D.Double(
                    x, z, 0.2 + random.nextDouble() * 0.5, 0.3 + random.nextDouble());
            easel.fill(stain, Surface.lying(0.002), new Color(20, 20, 22, 18 + random.nextInt(22)));
        }
        for (double x : new double[] {-0.75, 0.75}) {
            easel.fill(new Rectangle2D.Double(x - 0.16, 1, 0.32, 18), Surface.lying(0.002), new Color(20, 20, 22, 22));
        }
        Path2D crack = new Path2D.Double();
        crack.moveTo(-1.4, 3.1);
        for (double x = -1.2; x < 1.5; x += 0.2) {
            crack.lineTo(x, 3.1 + random.nextDouble() * 0.25);
        }
        easel.line(crack, Surface.lying(0.003), 0.006, new Color(25, 25, 28, 120));
    }

    /** The stones of asphalt: a little noise over everything below the horizon, coarser nearer to the camera. */
    private void grain(BufferedImage image) {
        double horizon = projection.project(0, 0, 40).y;
        for (int y = (int) Math.max(0, horizon); y < Projection.HEIGHT; y++) {
            int cell = 1 + (int) ((y - horizon) / 260);
            for (int x = 0; x < Projection.WIDTH; x += cell) {
                int by = (int) (random.nextGaussian() * 5);
                for (int i = x; i < Math.min(Projection.WIDTH, x + cell); i++) {
                    image.setRGB(i, y, Optics.brighter(image.getRGB(i, y), by));
                }
            }
        }
    }

    private void furniture() {
        kerb(-1);
        kerb(1);
        easel.fill(new Rectangle2D.Double(-2.75, 0.12, 0.5, 1.3), Surface.upright(7.5), new Color(0x3d6a8a));
        easel.fill(new Rectangle2D.Double(-2.67, 0.95, 0.34, 0.3), Surface.upright(7.45), new Color(0xcfe3ea));
        easel.fill(new Rectangle2D.Double(-2.6, 0.55, 0.2, 0.12), Surface.upright(7.45), new Color(0x17232b));
        easel.fill(new Rectangle2D.Double(2.25, 0.12, 0.42, 1.05), Surface.upright(8.5), new Color(0xd7a019));
        easel.fill(new Rectangle2D.Double(2.25, 0.95, 0.42, 0.10), Surface.upright(8.45), new Color(0x222426));
        arm();
    }

    private void kerb(int side) {
        Shape top = new RoundedPath()
                .to(side * 1.95, 1.2)
                .to(side * 3.4, 1.2)
                .to(side * 3.4, 14)
                .to(side * 1.95, 14)
                .closed();
        easel.fill(top, Surface.lying(0.12), new Color(0x9d9b94));
        easel.fill(
                new Rectangle2D.Double(1.2, 0, 12.8, 0.12),
                (z, y) -> new double[] {side * 1.95, y, z},
                new Color(0x74726d));
        for (double z = 1.2; z < 14; z += 1) {
            easel.line(
                    new Line2D.Double(side * 1.95, z, side * 2.15, z),
                    Surface.lying(0.121),
                    0.012,
                    new Color(0x6d6b66));
        }
    }

    /** The barrier's arm, raised. */
    private void arm() {
        double lean = -0.34;
        for (int piece = 0; piece < 9; piece++) {
            double from = 1.05 + piece * 0.36;
            Shape part = new RoundedPath()
                    .to(2.42 + (from - 1.05) * lean, from)
                    .to(2.52 + (from - 1.05) * lean, from)
                    .to(2.52 + (from - 0.69) * lean, from + 0.36)
                    .to(2.42 + (from - 0.69) * lean, from + 0.36)
                    .closed();
            easel.fill(part, Surface.upright(8.4), piece % 2 == 0 ? new Color(0xe9e9e6) : new Color(0xb8282c));
        }
    }
}
