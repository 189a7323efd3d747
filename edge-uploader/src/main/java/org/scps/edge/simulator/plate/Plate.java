package org.scps.edge.simulator.plate;

/**
 * A registration as printed.
 *
 * @param region ISO country code or {@code us-} and the state
 * @param printed the characters with a space between groups, such as {@code B AB 1234}
 * @param design how it looks
 */
public record Plate(String region, String printed, PlateDesign design) {

    /** What a reader should read: A–Z and 0–9 only. */
    public String text() {
        return printed.replace(" ", "").replace("-", "").replace(".", "");
    }

    /** The same design with other characters. */
    public Plate reading(String otherPrinted) {
        return new Plate(region, otherPrinted, design);
    }
}
