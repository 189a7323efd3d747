package org.scps.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers which processes belong to a data folder, so that none is left behind. */
final class PidFile {

    private static final String LAUNCHER = "launcher";

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    /** Begins a new list with this process as the launcher. */
    void begin() {
        write("", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        add(LAUNCHER, ProcessHandle.current());
    }

    void add(String name, ProcessHandle process) {
        long started = startMillis(process);
        write(
                "%s %d %d%n".formatted(name, process.pid(), started),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher that runs now. */
    Optional<ProcessHandle> launcher() {
        return alive().stream()
                .filter(e -> e.name.equals(LAUNCHER))
                .map(Entry::process)
                .findFirst();
    }

    /** The processes that run now, the launcher among them. */
    List<Entry> alive() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(PidFile::parse).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends what an earlier launcher left behind: gives it time to notice that its parent is gone, then asks, then forces.
     *
     * @return names of those that had to be ended by force
     */
    List<String> endLeftovers(Duration patience) {
        awaitEnd(patience);
        alive().forEach(e -> e.process.destroy());
        awaitEnd(Duration.ofSeconds(10));
        List<Entry> stubborn = alive();
        stubborn.forEach(e -> {
            e.process.descendants().forEach(ProcessHandle::destroyForcibly);
            e.process.destroyForcibly();
        });
        awaitEnd(Duration.ofSeconds(5));
        return stubborn.stream().map(Entry::name).toList();
    }

    private void awaitEnd(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!alive().isEmpty() && System.nanoTime() < end) {
            Await.pause();
        }
    }

    private static Optional<Entry> parse(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 3) {
            return Optional.empty();
        }
        long started = Long.parseLong(parts[2]);
        // The same id may belong to another program by now; then its start differs.
        return ProcessHandle.of(Long.parseLong(parts[1]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startMillis(process) == started)
                .map(process -> new Entry(parts[0], process));
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private void write(String text, StandardOpenOption... options) {
        try {
            Files.writeString(file, text, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Entry(String name, ProcessHandle process) {}
}
