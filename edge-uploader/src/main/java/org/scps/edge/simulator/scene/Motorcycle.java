package org.scps.edge.simulator.scene;

import java.awt.Color;
import java.util.random.RandomGenerator;

/**
 * A motorcycle with its rider, always seen from behind: in front it has no plate.
 *
 * @param paint colour of the tail
 * @param jacket colour of the rider's clothes
 * @param helmet colour of the helmet
 * @param rider height of the rider's head above the seat, metres
 */
record Motorcycle(Color paint, Color jacket, Color helmet, double rider) implements Vehicle {

    static final double SEAT = 0.84;

    private static final int[] PAINTS = {0x9d1f24, 0x1f4f93, 0x202225, 0xd9dbdc, 0x2f6b3a, 0xd07b2a};
    private static final int[] JACKETS = {0x202225, 0x2c3137, 0x4b3a2d, 0x1f3866, 0x7c2328, 0x5c6166};
    private static final int[] HELMETS = {0xe4e6e7, 0x1b1c1f, 0xa83232, 0x2e5c93, 0xc9a227};

    public static Motorcycle random(RandomGenerator random) {
        return new Motorcycle(
                new Color(PAINTS[random.nextInt(PAINTS.length)]),
                new Color(JACKETS[random.nextInt(JACKETS.length)]),
                new Color(HELMETS[random.nextInt(HELMETS.length)]),
                0.74 + 0.08 * random.nextDouble());
    }

    @Override
    public double halfWidth() {
        return 0.42;
    }

    @Override
    public double height() {
        return SEAT + rider + 0.14;
    }

    @Override
    public double plateHeight(boolean rear) {
        return 0.60;
    }

    @Override
    public double plateDepth(boolean rear) {
        return -0.06;
    }

    @Override
    public double lampHeight(boolean rear) {
        return SEAT - 0.03;
    }

    @Override
    public double lampAside(boolean rear) {
        return 0;
    }
}
