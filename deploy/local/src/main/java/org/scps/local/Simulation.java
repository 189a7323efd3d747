package org.scps.local;

/**
 * What the simulated car park shall do.
 *
 * @param cars how many cars come; 0 is a few hours' worth at once, and then one after the other without end
 * @param seed the same seed gives the same cars
 * @param framesPerSecond of each camera, how fast the past is told
 */
public record Simulation(int cars, long seed, double framesPerSecond) {

    public static Simulation once(int cars, long seed) {
        return new Simulation(cars, seed, 4);
    }

    static Simulation endless(long seed) {
        return new Simulation(0, seed, 4);
    }

    boolean isEndless() {
        return cars == 0;
    }
}
