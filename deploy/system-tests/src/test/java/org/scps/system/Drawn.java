package org.scps.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scps.edge.simulator.DrawFrames;
import org.scps.local.Json;

/**
 * A drawn photo and what it shows.
 *
 * @param plate the text of its one plate
 */
record Drawn(Path photo, String plate) {

    private static final Set<String> BRIGHT = Set.of("DAY", "OVERCAST");

    /** Draws day-light pictures with a legible plate. */
    static List<Drawn> some(int count, long seed) {
        try {
            Path folder = Files.createTempDirectory("drawn");
            DrawFrames.main(new String[] {
                "--out",
                folder.toString(),
                "--frames",
                String.valueOf(8 + count * 6),
                "--seed",
                String.valueOf(seed),
                "--region",
                "de",
                "--truth"
            });
            List<Drawn> drawn = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
                JsonNode truth = Json.MAPPER.readTree(line);
                if (BRIGHT.contains(truth.path("light").asText()) && drawn.size() < count) {
                    drawn.add(new Drawn(
                            folder.resolve(truth.get("image").asText()),
                            truth.get("plates").get(0).get("text").asText()));
                }
            }
            if (drawn.size() < count) {
                throw new IllegalStateException(
                        "only %d of %d pictures are in day light".formatted(drawn.size(), count));
            }
            return drawn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(photo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
