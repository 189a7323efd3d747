package org.scps.edge.simulator.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.Random;

/** What lies on a plate. */
public enum Dirt {
    CLEAN(4, 6, 40),
    DUSTY(30, 9, 46),
    /** So much mud that nobody can read the plate. */
    MUD(150, 34, 235);

    private final int blots;
    private final double size;
    private final int opacity;

    Dirt(int blots, double size, int opacity) {
        this.blots = blots;
        this.size = size;
        this.opacity = opacity;
    }

    void paint(Graphics2D graphics, double width, double height, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < blots; i++) {
            double radius = size * (0.3 + random.nextDouble());
            double x = random.nextDouble() * width;
            double y = random.nextDouble() * height;
            int shade = random.nextInt(24);
            graphics.setColor(new Color(74 + shade, 60 + shade, 44 + shade, random.nextInt(opacity / 2) + opacity / 2));
            graphics.fill(new Ellipse2D.Double(x - radius, y - radius * 0.8, 2 * radius, 1.6 * radius));
        }
    }
}
