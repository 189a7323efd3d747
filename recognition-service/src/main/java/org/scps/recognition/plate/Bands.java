package org.scps.recognition.plate;

import org.scps.events.ReadBand;

/**
 * How sure a read must be.
 *
 * @param acceptAbove read confidence from which a read may be acted on unseen, 0–1
 * @param rejectBelow read confidence below which a text is worth nothing, 0–1
 */
public record Bands(double acceptAbove, double rejectBelow) {

    /** What the command line uses, and the service where nothing else is configured. */
    public static final Bands DEFAULT = new Bands(0.9, 0.2);

    /** Fewer characters than any plate has are a glimpse of one. */
    private static final int FEWEST_CHARACTERS = 2;

    public Bands {
        if (!(0 <= rejectBelow && rejectBelow <= acceptAbove && acceptAbove <= 1)) {
            throw new IllegalArgumentException(
                    "Bands need 0 <= reject-below <= accept-above <= 1, got " + rejectBelow + " and " + acceptAbove);
        }
    }

    public ReadBand of(String text, double readConfidence) {
        if (text.length() < FEWEST_CHARACTERS || readConfidence < rejectBelow) {
            return ReadBand.REJECT;
        }
        return readConfidence >= acceptAbove ? ReadBand.ACCEPT : ReadBand.REVIEW;
    }
}
