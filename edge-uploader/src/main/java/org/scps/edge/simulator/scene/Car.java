package org.scps.edge.simulator.scene;

import java.awt.Color;
import java.util.random.RandomGenerator;

/**
 * What a car looks like. Lengths in metres.
 *
 * @param halfWidth half of the body's width
 * @param height of the roof above the ground
 * @param belt height of the lower edge of the windows
 * @param roofHalf half of the roof's width
 * @param lean how far the rear window leans forward, metres of depth a metre of height
 * @param trunk depth of the boot lid; 0 for a hatchback
 * @param length of the body
 * @param paint colour of the body
 * @param plateHigh whether the rear plate sits on the tailgate rather than in the bumper
 */
record Car(
        double halfWidth,
        double height,
        double belt,
        double roofHalf,
        double lean,
        double trunk,
        double length,
        Color paint,
        boolean plateHigh)
        implements Vehicle {

    private static final int[] PAINTS = {
        0xe4e6e7, 0xd9dbdc, 0x9ca1a5, 0x7c8388, 0x55595d, 0x2a2c2f, 0x1b1c1f, 0x1f3866, 0x2e5c93, 0x8c1f24, 0xa83232,
        0x24483a, 0x6d6a5c, 0xb3a78c, 0x44536b, 0xc2c6c9, 0x6a2433, 0xd07b2a
    };

    public static Car random(RandomGenerator random) {
        double halfWidth = 0.86 + 0.08 * random.nextDouble();
        Color paint = new Color(PAINTS[random.nextInt(PAINTS.length)]);
        boolean high = random.nextInt(4) != 0;
        return switch (random.nextInt(5)) {
            case 0 -> new Car(halfWidth + 0.04, 1.68, 1.04, 0.66, 0.22, 0, 4.5, paint, high);
            case 1 -> new Car(halfWidth + 0.04, 1.84, 1.02, 0.76, 0.10, 0, 4.6, paint, high);
            case 2, 3 -> new Car(halfWidth, 1.45 + 0.08 * random.nextDouble(), 0.96, 0.58, 0.55, 0, 4.2, paint, high);
            default -> new Car(halfWidth, 1.43, 0.98, 0.56, 1.0, 0.45, 4.7, paint, high);
        };
    }

    @Override
    public double plateHeight(boolean rear) {
        return rear ? (plateHigh ? belt - 0.22 : 0.50) : 0.43;
    }

    @Override
    public double plateDepth(boolean rear) {
        return rear && plateHigh ? -0.01 : -0.08;
    }

    @Override
    public double lampHeight(boolean rear) {
        return rear ? belt - 0.19 : 0.675;
    }

    @Override
    public double lampAside(boolean rear) {
        return halfWidth * (rear ? 0.87 : 0.72);
    }

    Color shade(double factor) {
        return shade(paint, factor);
    }

    /** A colour made darker (below 1) or lighter (above 1, towards white). */
    static Color shade(Color colour, double factor) {
        if (factor <= 1) {
            return new Color((int) (colour.getRed() * factor), (int) (colour.getGreen() * factor), (int)
                    (colour.getBlue() * factor));
        }
        double white = Math.min(1, factor - 1);
        return new Color(
                (int) (colour.getRed() + (255 - colour.getRed()) * white),
                (int) (colour.getGreen() + (255 - colour.getGreen()) * white),
                (int) (colour.getBlue() + (255 - colour.getBlue()) * white));
    }
}
