package org.scps.edge.simulator.plate;

/**
 * How one country cuts its characters.
 *
 * @param width of an ordinary character, share of its height
 * @param stroke thickness of the lines, share of the height
 * @param roundness of curved corners, 0 (square) to 1 (half a circle)
 * @param roundEnds whether lines end round, as stamped into metal, rather than cut straight
 * @param gap between two characters, share of the height
 */
record GlyphStyle(double width, double stroke, double roundness, boolean roundEnds, double gap) {

    GlyphStyle condensed(double factor) {
        return new GlyphStyle(width * factor, stroke * Math.sqrt(factor), roundness, roundEnds, gap * factor);
    }
}
