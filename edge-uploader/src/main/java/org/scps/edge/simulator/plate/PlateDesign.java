package org.scps.edge.simulator.plate;

import java.awt.Graphics2D;

/** The look of one country's or state's plates. Lengths in millimetres, the origin is the plate's top left corner. */
public sealed interface PlateDesign permits EuropeanDesign, AmericanDesign, BrazilianDesign, TwoRowDesign {

    double width();

    double height();

    /** Whether it is a motorcycle's, with its characters in two rows. */
    default boolean twoRows() {
        return false;
    }

    /**
     * Paints the whole plate.
     *
     * @param graphics scaled to millimetres
     * @param printed characters, groups separated by a space
     * @param rear whether it is the car's rear plate
     */
    void paint(Graphics2D graphics, String printed, boolean rear);
}
