package org.scps.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The one folder that holds everything of an installation. */
public final class DataFolder {

    private static final long NEEDED_BYTES = 1L << 30;
    private static final long LOG_KEPT_BYTES = 50L << 20;

    private final Path path;

    public DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    public Path secrets() {
        return path.resolve("secrets.json");
    }

    Path bootstrap() {
        return path.resolve("bootstrap.json");
    }

    Path pids() {
        return path.resolve("pids");
    }

    /** Holds the port offset while the stack is ready; its absence means that it is not. */
    Path ready() {
        return path.resolve("ready");
    }

    public Path images() {
        return path.resolve("images");
    }

    /** Photos dropped here are taken as a camera's. */
    public Path photos() {
        return path.resolve("photos");
    }

    Path edgeSettings() {
        return path.resolve("edge").resolve("application.properties");
    }

    Path spool() {
        return path.resolve("edge").resolve("spool");
    }

    /** What the simulator did, one JSON object a line. */
    public Path truthJournal() {
        return path.resolve("simulator").resolve("truth.jsonl");
    }

    public Path log(String service) {
        return path.resolve("logs").resolve(service + ".log");
    }

    /** Makes the folder; fails with one clear line when it cannot be used. */
    void prepare() {
        try {
            Files.createDirectories(path.resolve("logs"));
            Files.createDirectories(images());
            Files.createDirectories(truthJournal().getParent());
            Files.createDirectories(spool());
            Files.createDirectories(photos());
            Files.deleteIfExists(ready());
            Path probe = Files.createTempFile(path, "write", ".probe");
            Files.delete(probe);
        } catch (IOException e) {
            throw new StackFailure(
                    "the data folder %s cannot be written (%s)".formatted(path, e.getMessage()),
                    "choose another with --data DIR");
        }
        mustHaveSpace();
    }

    /** A log that grew large in earlier runs is set aside, so that logs stay bounded. */
    Path freshLog(String service) {
        Path log = log(service);
        try {
            if (Files.exists(log) && Files.size(log) > LOG_KEPT_BYTES) {
                Files.move(log, log.resolveSibling(service + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StackFailure("the log %s cannot be set aside (%s)".formatted(log, e.getMessage()), "remove it");
        }
        return log;
    }

    private void mustHaveSpace() {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new StackFailure(
                        "the disk of %s has only %d MiB free".formatted(path, free >> 20),
                        "free at least 1024 MiB there, or choose another disk with --data DIR");
            }
        } catch (IOException e) {
            throw new StackFailure(
                    "free space of %s is unknown (%s)".formatted(path, e.getMessage()), "check the disk");
        }
    }
}
