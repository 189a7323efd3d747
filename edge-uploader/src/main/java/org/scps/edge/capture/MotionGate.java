package org.scps.edge.capture;

/**
 * Tells a lane where something moves from an empty one, by comparing tiny grey pictures with a slowly learnt background.
 *
 * <p>Opens at a larger change than it closes at (hysteresis), and closes only after some quiet pictures, so that a car
 * that stops for a moment stays one burst. A change of the light as a whole is taken out first.
 */
final class MotionGate {

    /** Grey levels by which a pixel must differ to count. */
    private static final float DIFFERENCE = 16;

    private static final float LEARN_QUIET = 0.10f;
    private static final float LEARN_MOVING = 0.01f;

    private final double openAt;
    private final double closeAt;
    private final int quietToClose;
    private float[] background;
    private boolean open;
    private int quiet;

    enum Verdict {
        QUIET,
        MOVING,
        /** The last picture of a movement. */
        ENDED
    }

    /**
     * @param openAt share of changed pixels, 0–1, at which a movement begins
     * @param closeAt share of changed pixels, 0–1, below which a picture is quiet; at most {@code openAt}
     * @param quietToClose quiet pictures in a row that end a movement, at least 1
     */
    MotionGate(double openAt, double closeAt, int quietToClose) {
        if (!(closeAt <= openAt) || quietToClose < 1) {
            throw new IllegalArgumentException(
                    "motion gate opens at " + openAt + ", closes at " + closeAt + " after " + quietToClose);
        }
        this.openAt = openAt;
        this.closeAt = closeAt;
        this.quietToClose = quietToClose;
    }

    /** @param grey brightness of each pixel, 0–255; always the same number of pixels */
    Verdict look(float[] grey) {
        if (background == null || background.length != grey.length) {
            background = grey.clone();
            open = false;
            return Verdict.QUIET;
        }
        double changed = changed(grey);
        learn(grey, open ? LEARN_MOVING : LEARN_QUIET);
        if (!open) {
            open = changed >= openAt;
            quiet = 0;
            return open ? Verdict.MOVING : Verdict.QUIET;
        }
        quiet = changed < closeAt ? quiet + 1 : 0;
        if (quiet >= quietToClose) {
            open = false;
            return Verdict.ENDED;
        }
        return Verdict.MOVING;
    }

    private double changed(float[] grey) {
        float shift = 0;
        for (int i = 0; i < grey.length; i++) {
            shift += grey[i] - background[i];
        }
        shift /= grey.length;
        // A car fills so much of the picture that its own mean difference must not be taken for the light.
        shift = Math.max(-8, Math.min(8, shift));
        int count = 0;
        for (int i = 0; i < grey.length; i++) {
            if (Math.abs(grey[i] - background[i] - shift) > DIFFERENCE) {
                count++;
            }
        }
        return (double) count / grey.length;
    }

    private void learn(float[] grey, float rate) {
        for (int i = 0; i < grey.length; i++) {
            background[i] += (grey[i] - background[i]) * rate;
        }
    }
}
