package org.scps.edge.simulator.plate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** What plates of all countries have in common: blank, rim, embossed characters, screws. */
final class Stamp {

    private static final Color SHADE = new Color(0, 0, 0, 60);
    private static final Color SHINE = new Color(255, 255, 255, 90);

    private Stamp() {}

    static void blank(Graphics2D graphics, double width, double height, double radius, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new RoundRectangle2D.Double(0, 0, width, height, radius * 2, radius * 2));
    }

    static void rim(
            Graphics2D graphics, PlateDesign plate, double inset, double thickness, double radius, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) thickness));
        graphics.draw(new RoundRectangle2D.Double(
                inset, inset, plate.width() - 2 * inset, plate.height() - 2 * inset, radius * 2, radius * 2));
    }

    /** Characters pressed out of the metal: a shadow below, a shine above, the ink on top. */
    static void emboss(Graphics2D graphics, Path2D outline, Color ink) {
        fillMoved(graphics, outline, 1.3, SHADE);
        fillMoved(graphics, outline, -1.0, SHINE);
        flat(graphics, outline, ink);
    }

    static void flat(Graphics2D graphics, Path2D outline, Color ink) {
        graphics.setColor(ink);
        graphics.fill(outline);
    }

    static void dot(Graphics2D graphics, double x, double y, double radius, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    static void screw(Graphics2D graphics, double x, double y) {
        dot(graphics, x + 0.6, y + 0.8, 4.4, SHADE);
        dot(graphics, x, y, 4, new Color(0x8d8f90));
        dot(graphics, x - 0.7, y - 0.9, 2.2, new Color(0xc9cccd));
    }

    private static void fillMoved(Graphics2D graphics, Path2D outline, double by, Color colour) {
        graphics.setColor(colour);
        graphics.fill(AffineTransform.getTranslateInstance(by * 0.6, by).createTransformedShape(outline));
    }
}
