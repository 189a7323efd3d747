package org.scps.edge.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;
import org.scps.edge.simulator.scene.Light;

/** The light at a time of day, somewhere in the middle of Europe. */
final class Daylight {

    private Daylight() {}

    /** Under a roof lamps burn day and night. */
    static Light under(boolean roof, Instant time, ZoneId zone, long seed) {
        if (roof) {
            return Light.OVERCAST;
        }
        ZonedDateTime local = time.atZone(zone);
        double hour = local.getHour() + local.getMinute() / 60.0;
        // Clouds stay for some hours, so the light follows from the hour and not from the car.
        boolean cloudy =
                new SplittableRandom(local.toLocalDate().toEpochDay() * 8 + local.getHour() / 3).nextInt(3) == 0;
        if (hour >= 8 && hour < 17) {
            return cloudy ? Light.OVERCAST : Light.DAY;
        }
        if (hour >= 6.5 && hour < 19) {
            return Light.DUSK;
        }
        return new SplittableRandom(seed).nextInt(4) == 0 ? Light.INFRARED : Light.NIGHT;
    }
}
