package org.scps.edge.spool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;

/** Frames that ingest refused for good, kept for a person to look at, bounded by number and age. */
final class RejectedFrames {

    private static final int MOST = 500;

    private final Path folder;
    private final SpoolLimits limits;
    private final Clock clock;

    RejectedFrames(Path folder, SpoolLimits limits, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.limits = limits;
        this.clock = clock;
    }

    void take(String name, Path image, Path meta, String reason) throws IOException {
        prune();
        Files.write(folder.resolve(name + ".txt"), (reason + "\n").getBytes(StandardCharsets.UTF_8));
        move(image, folder.resolve(name + ".img"));
        move(meta, folder.resolve(name + ".json"));
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void prune() throws IOException {
        List<Path> reasons;
        try (var listed = Files.list(folder)) {
            reasons = listed.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        String edge = "%013d".formatted(clock.instant().minus(limits.maxAge()).toEpochMilli());
        for (int i = 0; i < reasons.size(); i++) {
            String name = reasons.get(i).getFileName().toString().replace(".txt", "");
            if (reasons.size() - i >= MOST || name.compareTo(edge) < 0) {
                for (String kind : List.of(".img", ".json", ".txt")) {
                    Files.deleteIfExists(folder.resolve(name + kind));
                }
            }
        }
    }
}
