package org.scps.edge.simulator.plate;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Plates of motorcycles: the first group of characters stands above the others.
 *
 * @param country letters in the blue field at the top left; empty for no such field
 * @param width millimetres
 * @param height millimetres
 * @param ground colour of the plate
 * @param characterHeight millimetres
 * @param style shape of the characters
 * @param upper how many groups stand in the upper row
 * @param mark what stands between groups of a row and after the upper one
 */
record TwoRowDesign(
        String country,
        double width,
        double height,
        Color ground,
        double characterHeight,
        GlyphStyle style,
        int upper,
        Mark mark)
        implements PlateDesign {

    enum Mark {
        NONE,
        DASH,
        /** The German registration seals beside the upper row. */
        SEALS
    }

    private static final Color INK = new Color(0x131416);
    private static final Color BAND = new Color(0x1b3f94);
    private static final double BAND_WIDTH = 32;
    private static final double EDGE = 9;

    @Override
    public boolean twoRows() {
        return true;
    }

    @Override
    public void paint(Graphics2D graphics, String printed, boolean rear) {
        Stamp.blank(graphics, width, height, 9, ground);
        Stamp.rim(graphics, this, 2.5, 3, 8, INK);
        double gap = (height - 2 * characterHeight) / 3;
        if (!country.isEmpty()) {
            graphics.setColor(BAND);
            graphics.fill(new Rectangle2D.Double(3, 3, BAND_WIDTH, gap + characterHeight));
            double small = 18;
            double x = 3 + (BAND_WIDTH - Alphabet.own().widthOf(country, small, style)) / 2;
            double y = gap + characterHeight - small - 2;
            Stamp.flat(graphics, Alphabet.own().outline(country, x, y, small, style), Color.WHITE);
        }
        List<String> groups = List.of(printed.split(" "));
        double left = country.isEmpty() ? EDGE : BAND_WIDTH + EDGE;
        row(graphics, groups.subList(0, upper), left, width - EDGE - (mark == Mark.SEALS ? 46 : 0), gap);
        row(graphics, groups.subList(upper, groups.size()), EDGE, width - EDGE, 2 * gap + characterHeight);
        if (mark == Mark.SEALS) {
            seal(graphics, gap + 0.22 * characterHeight, new Color(0x5f8f4f));
            seal(graphics, gap + 0.80 * characterHeight, new Color(0x7d8287));
        }
    }

    private void row(Graphics2D graphics, List<String> groups, double left, double right, double y) {
        String text = String.join(" ", groups);
        double natural = Alphabet.own().widthOf(text, characterHeight, style);
        GlyphStyle fitted = natural > right - left ? style.condensed((right - left) / natural) : style;
        double x = (left + right - Alphabet.own().widthOf(text, characterHeight, fitted)) / 2;
        Stamp.emboss(graphics, Alphabet.own().outline(text, x, y, characterHeight, fitted), INK);
        if (mark == Mark.DASH && groups.size() > 1) {
            double first = Alphabet.own().widthOf(groups.get(0), characterHeight, fitted);
            double space = 4.2 * fitted.gap() * characterHeight;
            graphics.setColor(INK);
            graphics.fill(new Rectangle2D.Double(x + first + space * 0.3, y + characterHeight / 2 - 3, space * 0.4, 6));
        }
    }

    private void seal(Graphics2D graphics, double y, Color middle) {
        double x = width - EDGE - 20;
        Stamp.dot(graphics, x, y, 16, new Color(0xcfd2d6));
        Stamp.dot(graphics, x, y, 10, middle);
        Stamp.dot(graphics, x, y, 4, new Color(0xd8d8d2));
    }
}
