package org.scps.recognition.plate;

/** When the reader's guess of the issuing country or state is worth telling. */
final class Regions {

    private static final double EVIDENT_ABOVE = 0.6;

    private Regions() {}

    /** The region, or null where the guess is not sure enough. */
    static String evident(String region, double confidence) {
        return confidence > EVIDENT_ABOVE ? region : null;
    }
}
