package org.scps.edge.simulator.scene;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** The empty lanes, painted once each; only a few are kept, since each takes 3.7 MB. */
final class Backdrops {

    private static final int KEPT = 3;

    private final Map<String, BufferedImage> lanes = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BufferedImage> eldest) {
            return size() > KEPT;
        }
    };

    /** How the camera of a lane is mounted. */
    static Projection camera(long laneSeed) {
        Random random = new Random(laneSeed * 31 + 7);
        return new Projection(
                1400 + random.nextInt(200),
                1.3 + 0.4 * random.nextDouble(),
                Math.toRadians(9 + 3 * random.nextDouble()),
                Math.toRadians(-2 + 4 * random.nextDouble()));
    }

    BufferedImage lane(long laneSeed, boolean garage) {
        return lanes.computeIfAbsent(
                laneSeed + (garage ? "g" : "s"), key -> new LanePainter(camera(laneSeed), laneSeed).paint(garage));
    }
}
