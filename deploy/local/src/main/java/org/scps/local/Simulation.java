package org.scps.local;

import java.util.List;

/**
 * What the simulated car park shall do.
 *
 * @param cars how many cars come; 0 is a few hours' worth at once, and then one after the other without end
 * @param seed the same seed gives the same cars
 * @param framesPerSecond of each camera, how fast the past is told
 * @param knownPlates cars that are among those that come
 * @param motorcycles share of motorcycles among the others, 0–1
 */
public record Simulation(int cars, long seed, double framesPerSecond, List<String> knownPlates, double motorcycles) {

    private static final double LIVELY = 4;

    public Simulation {
        knownPlates = List.copyOf(knownPlates);
    }

    /** A fixed number of cars, the demo driver's among them. */
    public static Simulation once(int cars, long seed) {
        return new Simulation(cars, seed, LIVELY, DemoEstate.DRIVER_PLATES, 0);
    }

    static Simulation endless(long seed) {
        return new Simulation(0, seed, LIVELY, DemoEstate.DRIVER_PLATES, 0);
    }

    Simulation withMotorcycles(double share) {
        return new Simulation(cars, seed, framesPerSecond, knownPlates, share);
    }

    boolean isEndless() {
        return cars == 0;
    }
}
