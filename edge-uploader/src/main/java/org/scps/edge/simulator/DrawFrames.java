package org.scps.edge.simulator;

import java.awt.geom.Point2D;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.scps.edge.simulator.plate.Plate;
import org.scps.edge.simulator.plate.PlateCatalogue;
import org.scps.edge.simulator.scene.Frame;
import org.scps.edge.simulator.scene.FramePainter;

/**
 * Writes drawn frames and, with {@code --truth}, what they show: one JSON object a frame in {@code truth.jsonl}, in the
 * form that recognition is measured with.
 */
public final class DrawFrames {

    private static final String USAGE =
            "usage: DrawFrames --out DIR [--frames N] [--seed S] [--region REGION] [--motorcycles SHARE] [--truth]";

    private DrawFrames() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Map<String, String> options = options(arguments);
        if (!options.containsKey("out")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(options.get("out")));
        int frames = Integer.parseInt(options.getOrDefault("frames", "20"));
        long seed = Long.parseLong(options.getOrDefault("seed", "1"));
        Kind kind = new Kind(options.get("region"), Double.parseDouble(options.getOrDefault("motorcycles", "0")));
        draw(folder, frames, seed, kind, options.containsKey("truth"));
    }

    private static void draw(Path folder, int frames, long seed, Kind kind, boolean truth) throws IOException {
        FramePainter painter = new FramePainter();
        try (BufferedWriter lines = truth ? Files.newBufferedWriter(folder.resolve("truth.jsonl")) : null) {
            for (int i = 0; i < frames; i++) {
                SplittableRandom random = new SplittableRandom(seed * 1_000_003 + i);
                Plate plate = kind.issue(random);
                Passage passage = Passage.random(plate, random.nextBoolean(), random.nextInt(12), random.nextLong());
                int frame = random.nextInt(passage.frames());
                Frame drawn = painter.draw(passage.shot(frame));
                String name = String.format(Locale.ROOT, "%06d.jpg", i);
                Files.write(folder.resolve(name), drawn.jpeg());
                if (lines != null) {
                    lines.write(line(name, plate, passage, drawn.corners()));
                    lines.newLine();
                }
            }
        }
    }

    /**
     * Which plates are drawn.
     *
     * @param region null for all
     * @param motorcycles share of motorcycles with plates in two rows, 0–1
     */
    private record Kind(String region, double motorcycles) {

        Kind {
            List<String> drawn = motorcycles < 1 ? PlateCatalogue.regions() : PlateCatalogue.motorcycleRegions();
            if (region != null && !drawn.contains(region)) {
                throw new IllegalArgumentException(
                        "no plates of region " + region + " can be drawn; there are " + drawn);
            }
        }

        Plate issue(SplittableRandom random) {
            boolean motorcycle = motorcycles > 0 && random.nextDouble() < motorcycles;
            Plate plate = any(motorcycle, random);
            while (region != null && !plate.region().equals(region)) {
                plate = any(motorcycle, random);
            }
            return plate;
        }

        private static Plate any(boolean motorcycle, SplittableRandom random) {
            return motorcycle ? PlateCatalogue.issueForMotorcycle(random) : PlateCatalogue.issue(random);
        }
    }

    private static String line(String name, Plate plate, Passage passage, List<Point2D> corners) {
        double left = corners.stream().mapToDouble(Point2D::getX).min().orElseThrow();
        double right = corners.stream().mapToDouble(Point2D::getX).max().orElseThrow();
        double top = corners.stream().mapToDouble(Point2D::getY).min().orElseThrow();
        double bottom = corners.stream().mapToDouble(Point2D::getY).max().orElseThrow();
        StringBuilder points = new StringBuilder();
        for (Point2D corner : corners) {
            points.append(points.isEmpty() ? "" : ",")
                    .append(String.format(Locale.ROOT, "[%.1f,%.1f]", corner.getX(), corner.getY()));
        }
        String set = plate.region().startsWith("us-") ? "us" : plate.region().equals("br") ? "br" : "eu";
        return String.format(
                Locale.ROOT,
                "{\"image\":\"%s\",\"set\":\"%s\",\"region\":\"%s\",\"light\":\"%s\",\"plates\":[{\"box\":[%.0f,%.0f,%.0f,%.0f],"
                        + "\"text\":\"%s\",\"corners\":[%s]}]}",
                name,
                set,
                plate.region(),
                passage.light(),
                left,
                top,
                right - left,
                bottom - top,
                plate.text(),
                points);
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                System.err.println(USAGE);
                System.exit(2);
            }
            boolean flag = i + 1 >= arguments.length || arguments[i + 1].startsWith("--");
            options.put(arguments[i].substring(2), flag ? "true" : arguments[++i]);
        }
        return options;
    }
}
