package org.scps.edge.simulator.plate;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Plates of 12 × 6 inches with the state's name above and a slogan below.
 *
 * @param name of the state
 * @param slogan below the characters
 * @param top background colour at the upper edge
 * @param bottom background colour at the lower edge
 * @param ink colour of the characters
 * @param nameInk colour of the name and the slogan
 * @param band colour of the band behind the name; null for none
 * @param scenery colour of a hill line behind the characters; null for none
 * @param style shape of the characters
 */
record AmericanDesign(
        String name,
        String slogan,
        Color top,
        Color bottom,
        Color ink,
        Color nameInk,
        Color band,
        Color scenery,
        GlyphStyle style)
        implements PlateDesign {

    private static final GlyphStyle NAME = new GlyphStyle(0.72, 0.17, 0.9, false, 0.2);
    private static final double CHARACTER_HEIGHT = 68;

    @Override
    public double width() {
        return 305;
    }

    @Override
    public double height() {
        return 152;
    }

    @Override
    public void paint(Graphics2D graphics, String printed, boolean rear) {
        Stamp.blank(graphics, width(), height(), 10, top);
        graphics.setPaint(new GradientPaint(0, 30, top, 0, 130, bottom));
        graphics.fill(new Rectangle2D.Double(3, 12, width() - 6, height() - 24));
        scenery(graphics);
        if (band != null) {
            graphics.setColor(band);
            graphics.fill(new Rectangle2D.Double(3, 4, width() - 6, 33));
        }
        Stamp.rim(graphics, this, 3, 2, 9, new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 150));
        line(graphics, name, 11, 21, 200, nameInk);
        line(graphics, slogan, 127, 12, 170, band == null ? nameInk : ink);
        characters(graphics, printed.split(" "));
        for (double x : new double[] {30, width() - 30}) {
            Stamp.screw(graphics, x, 12);
            Stamp.screw(graphics, x, height() - 12);
        }
    }

    private void scenery(Graphics2D graphics) {
        if (scenery == null) {
            return;
        }
        Path2D hills = new Path2D.Double();
        hills.moveTo(4, 112);
        hills.curveTo(50, 70, 80, 110, 120, 96);
        hills.curveTo(170, 60, 200, 88, 301, 74);
        hills.lineTo(301, 140);
        hills.lineTo(4, 140);
        hills.closePath();
        graphics.setColor(scenery);
        graphics.fill(hills);
    }

    private void line(Graphics2D graphics, String text, double y, double height, double room, Color colour) {
        double width = Alphabet.own().widthOf(text, height, NAME);
        GlyphStyle fitted = width > room ? NAME.condensed(room / width) : NAME;
        double x = (width() - Alphabet.own().widthOf(text, height, fitted)) / 2;
        Stamp.flat(graphics, Alphabet.own().outline(text, x, y, height, fitted), colour);
    }

    private void characters(Graphics2D graphics, String[] groups) {
        double room = width() - 26;
        double total = total(groups, style);
        GlyphStyle fitted = total > room ? style.condensed(room / total) : style;
        double x = (width() - total(groups, fitted)) / 2;
        double y = 47;
        for (String group : groups) {
            Stamp.emboss(graphics, Alphabet.own().outline(group, x, y, CHARACTER_HEIGHT, fitted), ink);
            x += Alphabet.own().widthOf(group, CHARACTER_HEIGHT, fitted) + space(fitted);
        }
    }

    private static double space(GlyphStyle fitted) {
        return Math.max(12, fitted.gap() * CHARACTER_HEIGHT * 2.6);
    }

    private static double total(String[] groups, GlyphStyle fitted) {
        double total = -space(fitted);
        for (String group : groups) {
            total += Alphabet.own().widthOf(group, CHARACTER_HEIGHT, fitted) + space(fitted);
        }
        return total;
    }
}
