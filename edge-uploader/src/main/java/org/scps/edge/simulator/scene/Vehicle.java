package org.scps.edge.simulator.scene;

import java.util.random.RandomGenerator;
import org.scps.edge.simulator.plate.Plate;

/** What carries the plate. Lengths in metres. */
public sealed interface Vehicle permits Car, Motorcycle {

    /** A car or a motorcycle, as the plate is. */
    static Vehicle carrying(Plate plate, RandomGenerator random) {
        return plate.design().twoRows() ? Motorcycle.random(random) : Car.random(random);
    }

    double halfWidth();

    double height();

    /** Height of the plate's centre above the ground. */
    double plateHeight(boolean rear);

    /** Depth of the plate: negative before the vehicle's face. */
    double plateDepth(boolean rear);

    /** Height of the lamps above the ground. */
    double lampHeight(boolean rear);

    /** Distance of the lamps from the middle; 0 for a single one. */
    double lampAside(boolean rear);
}
