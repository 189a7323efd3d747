package org.scps.edge.simulator.plate;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Plates of 400 × 130 mm: the grey ones with the town above, and the white ones of the Mercosur.
 *
 * @param town written above the characters of a grey plate; null on a Mercosur plate
 */
record BrazilianDesign(String town) implements PlateDesign {

    private static final Color GREY = new Color(0xb5b8ba);
    private static final Color INK = new Color(0x141517);
    private static final Color BLUE = new Color(0x12388f);
    private static final GlyphStyle OLD = new GlyphStyle(0.60, 0.155, 0.95, true, 0.14);
    private static final GlyphStyle MERCOSUR = new GlyphStyle(0.62, 0.15, 0.8, false, 0.15);
    private static final GlyphStyle HEAD = new GlyphStyle(0.66, 0.16, 0.9, false, 0.24);

    boolean mercosur() {
        return town == null;
    }

    @Override
    public double width() {
        return 400;
    }

    @Override
    public double height() {
        return 130;
    }

    @Override
    public void paint(Graphics2D graphics, String printed, boolean rear) {
        if (mercosur()) {
            mercosur(graphics, printed.replace(" ", ""));
        } else {
            grey(graphics, printed.split(" "));
        }
    }

    private void grey(Graphics2D graphics, String[] groups) {
        Stamp.blank(graphics, width(), height(), 7, GREY);
        Stamp.rim(graphics, this, 3, 2, 6, new Color(0x5a5c5e));
        centred(graphics, town, 10, 16, HEAD, INK);
        double space = 34;
        double height = 72;
        double first = Alphabet.own().widthOf(groups[0], height, OLD);
        double x = (width() - first - space - Alphabet.own().widthOf(groups[1], height, OLD)) / 2;
        Stamp.emboss(graphics, Alphabet.own().outline(groups[0], x, 42, height, OLD), INK);
        Stamp.dot(graphics, x + first + space / 2, 78, 6, INK);
        Stamp.emboss(graphics, Alphabet.own().outline(groups[1], x + first + space, 42, height, OLD), INK);
    }

    private void mercosur(Graphics2D graphics, String text) {
        Stamp.blank(graphics, width(), height(), 7, new Color(0xeef0f1));
        graphics.setColor(BLUE);
        graphics.fill(new Rectangle2D.Double(3, 3, width() - 6, 30));
        Stamp.rim(graphics, this, 3, 2.5, 6, INK);
        centred(graphics, "BRASIL", 10, 16, HEAD, Color.WHITE);
        flag(graphics);
        graphics.setColor(new Color(0x666a6e));
        graphics.fill(new Rectangle2D.Double(13, 44, 20, 20));
        Stamp.flat(graphics, Alphabet.own().outline("BR", 15, 100, 16, HEAD), INK);
        double height = 68;
        double x = 46 + (width() - 60 - Alphabet.own().widthOf(text, height, MERCOSUR)) / 2;
        Stamp.emboss(graphics, Alphabet.own().outline(text, x, 47, height, MERCOSUR), INK);
    }

    private void flag(Graphics2D graphics) {
        graphics.setColor(new Color(0x1f9a4b));
        graphics.fill(new Rectangle2D.Double(352, 7, 34, 22));
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(355, 18);
        diamond.lineTo(369, 9);
        diamond.lineTo(383, 18);
        diamond.lineTo(369, 27);
        diamond.closePath();
        graphics.setColor(new Color(0xf4d21f));
        graphics.fill(diamond);
        Stamp.dot(graphics, 369, 18, 5, BLUE);
    }

    private void centred(Graphics2D graphics, String text, double y, double height, GlyphStyle style, Color ink) {
        double x = (width() - Alphabet.own().widthOf(text, height, style)) / 2;
        Stamp.flat(graphics, Alphabet.own().outline(text, x, y, height, style), ink);
    }
}
