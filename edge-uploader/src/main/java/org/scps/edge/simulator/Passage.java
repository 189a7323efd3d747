package org.scps.edge.simulator;

import java.util.SplittableRandom;
import org.scps.edge.simulator.plate.Plate;
import org.scps.edge.simulator.scene.Dirt;
import org.scps.edge.simulator.scene.FramePainter;
import org.scps.edge.simulator.scene.Light;
import org.scps.edge.simulator.scene.Shot;
import org.scps.edge.simulator.scene.Vehicle;

/**
 * How one vehicle drives through one lane's picture.
 *
 * @param frames pictures the camera takes of it, 3–8
 * @param rear whether the camera sees the rear, driving away
 * @param nearest distance of the nearest frame, metres
 * @param stride the vehicle moves between two frames, metres
 */
record Passage(
        Plate plate,
        Dirt dirt,
        Vehicle vehicle,
        Light light,
        int frames,
        boolean rear,
        int lane,
        boolean garage,
        double nearest,
        double stride,
        double x,
        double yaw,
        double exposure,
        double rain,
        double blur,
        double focus,
        double quality,
        long seed) {

    static Passage random(Plate plate, boolean rear, int lane, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return of(plate, Dirt.CLEAN, Vehicle.carrying(plate, random), light(random), rear, lane, seed);
    }

    static Passage of(Plate plate, Dirt dirt, Vehicle vehicle, Light light, boolean behind, int lane, long seed) {
        // A motorcycle has no plate in front: the camera looks after it.
        boolean rear = behind || plate.design().twoRows();
        SplittableRandom random = new SplittableRandom(seed ^ 0x9a55a6eL);
        int frames = 3 + random.nextInt(6);
        double wide = plate.design().width() / 1000;
        double stride = (0.14 + 0.24 * random.nextDouble()) * (wide > 0.35 ? 1 : 0.6);
        // Plates of 520 mm are 215 to 130 pixels wide, the narrow ones 165 to 110: both read well, and the car fits.
        double pixels = wide > 0.45
                ? 165 + 50 * random.nextDouble()
                : wide > 0.35 ? 150 + 40 * random.nextDouble() : 138 + 26 * random.nextDouble();
        boolean wet = random.nextInt(5) == 0;
        return new Passage(
                plate,
                dirt == Dirt.CLEAN && random.nextInt(5) == 0 ? Dirt.DUSTY : dirt,
                vehicle,
                light,
                frames,
                rear,
                lane,
                roofed(lane),
                Math.max(1480 * wide / pixels, FramePainter.nearest(lane, vehicle, rear)),
                stride,
                -0.35 + 0.7 * random.nextDouble(),
                Math.toRadians(-9 + 18 * random.nextDouble()),
                0.9 + 0.2 * random.nextDouble(),
                wet ? 0.3 + 0.7 * random.nextDouble() : 0,
                (light == Light.NIGHT ? 3.0 : 2.2) * random.nextDouble(),
                0.9 * random.nextDouble() * random.nextDouble(),
                0.70 + 0.20 * random.nextDouble(),
                seed);
    }

    /** Whether a lane lies in a garage rather than on a street. */
    static boolean roofed(int lane) {
        return lane % 3 == 1;
    }

    /** @param frame from 0 */
    Shot shot(int frame) {
        SplittableRandom random = new SplittableRandom(seed + 7919L * frame);
        int away = rear ? frame : frames - 1 - frame;
        boolean roofed = garage;
        return new Shot(
                plate,
                dirt,
                seed,
                rear,
                vehicle,
                light,
                roofed,
                lane,
                x + 0.02 * away,
                nearest + away * stride,
                yaw,
                exposure * (0.98 + 0.04 * random.nextDouble()),
                roofed ? 0 : rain,
                blur * (0.6 + 0.8 * random.nextDouble()),
                focus,
                quality,
                seed + frame);
    }

    private static Light light(SplittableRandom random) {
        int ticket = random.nextInt(20);
        return ticket < 8
                ? Light.DAY
                : ticket < 12 ? Light.OVERCAST : ticket < 15 ? Light.DUSK : ticket < 18 ? Light.NIGHT : Light.INFRARED;
    }
}
