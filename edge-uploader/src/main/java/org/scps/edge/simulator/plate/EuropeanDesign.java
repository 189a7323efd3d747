package org.scps.edge.simulator.plate;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * One-line plates of 520 × 110 mm.
 *
 * @param country letters in the blue band on the left; empty for no band
 * @param front colour of the front plate
 * @param rear colour of the rear plate
 * @param ink colour of the characters
 * @param style their shape
 * @param characterHeight millimetres
 * @param separator what stands between groups
 * @param secondBand small letters in a blue band on the right; null for no such band
 * @param rim whether a rim in the colour of the ink runs around the plate
 */
record EuropeanDesign(
        String country,
        Color front,
        Color rear,
        Color ink,
        GlyphStyle style,
        double characterHeight,
        Separator separator,
        String secondBand,
        boolean rim)
        implements PlateDesign {

    enum Separator {
        GAP,
        DASH,
        /** The German registration seals after the first group, a gap after the second. */
        SEALS,
        /** The Polish hologram after the first group. */
        STICKER
    }

    private static final Color BAND = new Color(0x1b3f94);
    private static final Color STARS = new Color(0xf2c500);
    private static final GlyphStyle BAND_STYLE = new GlyphStyle(0.6, 0.17, 0.8, false, 0.14);
    private static final double BAND_WIDTH = 43;

    @Override
    public double width() {
        return 520;
    }

    @Override
    public double height() {
        return 110;
    }

    @Override
    public void paint(Graphics2D graphics, String printed, boolean isRear) {
        Stamp.blank(graphics, width(), height(), 9, isRear ? rear : front);
        double left = country.isEmpty() ? 12 : BAND_WIDTH + 8;
        double right = width() - (secondBand == null ? 12 : BAND_WIDTH + 8);
        bands(graphics);
        if (rim) {
            Stamp.rim(graphics, this, 2.5, 3.5, 8, ink);
        }
        characters(graphics, printed.split(" "), left, right);
    }

    private void bands(Graphics2D graphics) {
        if (!country.isEmpty()) {
            graphics.setColor(BAND);
            graphics.fill(new Rectangle2D.Double(2, 2, BAND_WIDTH - 2, height() - 4));
            for (int star = 0; star < 12; star++) {
                double angle = Math.PI * star / 6;
                Stamp.dot(graphics, BAND_WIDTH / 2 + 12 * Math.sin(angle), 34 + 12 * Math.cos(angle), 2.3, STARS);
            }
            small(graphics, country, BAND_WIDTH / 2, 70, 24);
        }
        if (secondBand != null) {
            graphics.setColor(BAND);
            graphics.fill(new Rectangle2D.Double(width() - BAND_WIDTH, 2, BAND_WIDTH - 2, height() - 4));
            small(graphics, secondBand, width() - BAND_WIDTH / 2 - 1, 72, 22);
        }
    }

    private static void small(Graphics2D graphics, String text, double centre, double top, double height) {
        double width = Alphabet.own().widthOf(text, height, BAND_STYLE);
        GlyphStyle style = width > BAND_WIDTH - 10 ? BAND_STYLE.condensed((BAND_WIDTH - 10) / width) : BAND_STYLE;
        double x = centre - Alphabet.own().widthOf(text, height, style) / 2;
        Stamp.flat(graphics, Alphabet.own().outline(text, x, top, height, style), Color.WHITE);
    }

    private void characters(Graphics2D graphics, String[] groups, double left, double right) {
        double total = total(groups, style);
        double room = right - left - 8;
        GlyphStyle fitted = total > room ? style.condensed(room / total) : style;
        double x = (left + right) / 2 - total(groups, fitted) / 2;
        double y = (height() - characterHeight) / 2;
        for (int i = 0; i < groups.length; i++) {
            Stamp.emboss(graphics, Alphabet.own().outline(groups[i], x, y, characterHeight, fitted), ink);
            x += Alphabet.own().widthOf(groups[i], characterHeight, fitted);
            if (i < groups.length - 1) {
                between(graphics, i, x, fitted);
                x += space(i, fitted);
            }
        }
    }

    private double total(String[] groups, GlyphStyle fitted) {
        double total = 0;
        for (int i = 0; i < groups.length; i++) {
            total += Alphabet.own().widthOf(groups[i], characterHeight, fitted);
            total += i < groups.length - 1 ? space(i, fitted) : 0;
        }
        return total;
    }

    /** Width between group {@code after} and the next, millimetres. */
    private double space(int after, GlyphStyle fitted) {
        double gap = fitted.gap() * characterHeight;
        return switch (separator) {
            case SEALS -> after == 0 ? 2 * gap + 42 : 3.2 * gap;
            case STICKER -> 2 * gap + 26;
            case DASH -> 2 * gap + 20;
            case GAP -> Math.max(30, 3 * gap);
        };
    }

    private void between(Graphics2D graphics, int after, double x, GlyphStyle fitted) {
        double middle = x + space(after, fitted) / 2;
        switch (separator) {
            case SEALS -> {
                if (after == 0) {
                    Stamp.dot(graphics, middle, 33, 17, new Color(0xb9bcc0));
                    Stamp.dot(graphics, middle, 33, 13, new Color(0x5f8f4f));
                    Stamp.dot(graphics, middle, 33, 5, new Color(0xd8d8d2));
                    Stamp.dot(graphics, middle, 76, 20, new Color(0xcfd2d6));
                    Stamp.dot(graphics, middle, 76, 11, new Color(0x7d8287));
                    Stamp.dot(graphics, middle, 76, 6, new Color(0xd9a321));
                }
            }
            case STICKER -> Stamp.dot(graphics, middle, 62, 10, new Color(0xa9b4b8));
            case DASH -> {
                graphics.setColor(ink);
                graphics.fill(new Rectangle2D.Double(middle - 9, height() / 2 - 5, 18, 10));
            }
            case GAP -> {}
        }
    }
}
