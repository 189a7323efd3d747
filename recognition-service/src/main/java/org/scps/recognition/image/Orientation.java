package org.scps.recognition.image;

import org.opencv.core.Core;
import org.opencv.core.Mat;

/** How a stored picture must be turned to stand upright: the eight values of the EXIF orientation tag, in its order. */
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    TURN_RIGHT(true, true, false),
    TRANSVERSED(true, true, true),
    TURN_LEFT(true, false, true);

    /** Rows become columns first, then the picture is mirrored. */
    private final boolean transposed;

    private final boolean mirrorX;
    private final boolean mirrorY;

    Orientation(boolean transposed, boolean mirrorX, boolean mirrorY) {
        this.transposed = transposed;
        this.mirrorX = mirrorX;
        this.mirrorY = mirrorY;
    }

    /**
     * From the EXIF tag.
     *
     * @param tag 1–8; anything else counts as upright
     */
    static Orientation ofExif(int tag) {
        return tag >= 1 && tag <= 8 ? values()[tag - 1] : UPRIGHT;
    }

    /** True when width and height change places. */
    public boolean swapsSides() {
        return transposed;
    }

    /** Turns the stored picture upright; returns {@code stored} itself where there is nothing to do. */
    public Mat upright(Mat stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        Mat turned = new Mat();
        if (transposed) {
            Core.transpose(stored, turned);
        } else {
            stored.copyTo(turned);
        }
        if (mirrorX || mirrorY) {
            Core.flip(turned, turned, mirrorX && mirrorY ? -1 : mirrorX ? 1 : 0);
        }
        return turned;
    }

    /**
     * Where a place in the upright picture lies in the stored one.
     *
     * @param width of the upright picture, in the unit of {@code x}
     * @param height of the upright picture, in the unit of {@code y}
     * @return x and y in the stored picture
     */
    public double[] toStored(double x, double y, double width, double height) {
        double u = mirrorX ? width - x : x;
        double v = mirrorY ? height - y : y;
        return transposed ? new double[] {v, u} : new double[] {u, v};
    }
}
