package org.scps.recognition.plate;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What may be done for a plate beyond finding its box and reading it once. Each is measured by {@code ./scps bench ablation}. */
public enum Step {
    /** Straightens the plate by its four corners; without, the upright box is read. */
    CORNERS,
    /** Looks at each find a second time in the photo's own pixels: is it a plate, and where exactly are its corners? */
    REFINE,
    /** Settles look-alikes by the formats of the likely regions. */
    FORMATS,
    /** Reads an unsure plate again from a looser and a tighter crop. */
    SECOND_CROP,
    /** Measures an unsure plate's corners once more, from where the second look found them, and reads it by those. */
    REFINE_AGAIN,
    /** Tells confidence as it was measured on held-out plates, from all that is known of a read. */
    CALIBRATION;

    /** Those that earn their time. */
    public static final Set<Step> DEFAULT =
            Collections.unmodifiableSet(EnumSet.of(CORNERS, REFINE, FORMATS, SECOND_CROP, CALIBRATION));
}
