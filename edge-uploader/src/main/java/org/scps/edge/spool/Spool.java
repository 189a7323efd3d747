package org.scps.edge.spool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Frames on their way to ingest, kept on disk: {@code <time>-<id>.img} and, written after it, {@code <time>-<id>.json}.
 * A frame exists once its JSON file does; whatever a crash left without one is swept away at the next start.
 */
public final class Spool implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final String META = ".json";
    private static final String IMAGE = ".img";

    private final Path folder;
    private final SpoolLimits limits;
    private final Clock clock;
    private final ObjectMapper json;
    private final FileChannel lockFile;
    private final RejectedFrames rejected;
    private final TreeMap<String, Long> sizes = new TreeMap<>();
    private long bytes;
    private long dropped;
    private Runnable arrival = () -> {};

    private Spool(Path folder, SpoolLimits limits, Clock clock, ObjectMapper json, FileChannel lockFile)
            throws IOException {
        this.folder = folder;
        this.limits = limits;
        this.clock = clock;
        this.json = json;
        this.lockFile = lockFile;
        this.rejected = new RejectedFrames(folder.resolve("rejected"), limits, clock);
    }

    /**
     * Opens a folder, creating it if need be, and takes up what lies in it.
     *
     * @throws IOException when the folder cannot be written or another process has it open
     */
    public static Spool open(Path folder, SpoolLimits limits, Clock clock, ObjectMapper json) throws IOException {
        Files.createDirectories(folder);
        FileChannel lockFile =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            lockFile.close();
            throw new IOException("the spool " + folder + " is in use by another edge-uploader");
        }
        Spool spool = new Spool(folder, limits, clock, json, lockFile);
        spool.recover();
        return spool;
    }

    /** Calls back after every frame that was added. */
    public synchronized void onArrival(Runnable callback) {
        arrival = callback;
    }

    /**
     * Keeps a frame; when this returns, it survives a power cut. To make room the oldest frames are dropped.
     *
     * @return false when the frame is there already
     * @throws IOException when the disk refuses it even after room was made
     */
    public boolean add(CapturedFrame frame) throws IOException {
        Runnable callback;
        synchronized (this) {
            SpooledFrame meta = SpooledFrame.of(frame);
            if (sizes.containsKey(meta.name())) {
                return false;
            }
            makeRoom(meta.bytes());
            try {
                write(meta, frame.image());
            } catch (IOException e) {
                dropOldest(Math.max(1, sizes.size() / 20), "the disk refused a new frame (" + e.getMessage() + ")");
                write(meta, frame.image());
            }
            sizes.put(meta.name(), meta.bytes());
            bytes += meta.bytes();
            callback = arrival;
        }
        callback.run();
        return true;
    }

    /** The frame captured first; frames whose files are damaged are set aside on the way. */
    public synchronized Optional<SpooledFrame> oldest() throws IOException {
        dropTooOld();
        while (!sizes.isEmpty()) {
            String name = sizes.firstKey();
            try {
                return Optional.of(json.readValue(Files.readAllBytes(meta(name)), SpooledFrame.class));
            } catch (JsonProcessingException | NoSuchFileException e) {
                LOG.errorf("frame %s has unreadable data and is set aside: %s", name, e.getMessage());
                setAside(name, "unreadable data beside the image: " + e.getMessage());
            }
        }
        return Optional.empty();
    }

    public byte[] image(SpooledFrame frame) throws IOException {
        return Files.readAllBytes(image(frame.name()));
    }

    /** Forgets a frame that ingest has. */
    public synchronized void remove(SpooledFrame frame) throws IOException {
        forget(frame.name());
    }

    /** Moves a frame that ingest will never take to {@code rejected/}, with the reason beside it. */
    public synchronized void reject(SpooledFrame frame, String reason) throws IOException {
        setAside(frame.name(), reason);
    }

    public synchronized SpoolDepth depth() {
        Instant oldest = sizes.isEmpty()
                ? null
                : Instant.ofEpochMilli(Long.parseLong(sizes.firstKey().substring(0, 13)));
        return new SpoolDepth(sizes.size(), bytes, oldest, dropped);
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private void write(SpooledFrame meta, byte[] image) throws IOException {
        try {
            DurableFiles.write(image(meta.name()), image);
            DurableFiles.write(meta(meta.name()), json.writeValueAsBytes(meta));
            DurableFiles.force(folder);
        } catch (IOException e) {
            Files.deleteIfExists(image(meta.name()));
            throw e;
        }
    }

    private void recover() throws IOException {
        List<Path> files;
        try (var listed = Files.list(folder)) {
            files = listed.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(META) && Files.exists(image(stem(name)))) {
                long size = Files.size(image(stem(name)));
                sizes.put(stem(name), size);
                bytes += size;
            } else if (name.endsWith(DurableFiles.TEMPORARY)
                    || name.endsWith(META)
                    || name.endsWith(IMAGE) && !Files.exists(meta(stem(name)))) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void makeRoom(long size) throws IOException {
        dropTooOld();
        int count = 0;
        long freed = 0;
        for (Map.Entry<String, Long> oldest : sizes.entrySet()) {
            if (bytes - freed + size <= limits.maxBytes()) {
                break;
            }
            freed += oldest.getValue();
            count++;
        }
        dropOldest(count, "the spool is full");
    }

    private void dropTooOld() throws IOException {
        String edge = "%013d".formatted(clock.instant().minus(limits.maxAge()).toEpochMilli());
        dropOldest(sizes.headMap(edge).size(), "older than " + limits.maxAge());
    }

    private void dropOldest(int count, String why) throws IOException {
        if (count == 0 || sizes.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>(sizes.keySet()).subList(0, Math.min(count, sizes.size()));
        for (String name : names) {
            forget(name);
        }
        dropped += names.size();
        LOG.warnf(
                "dropped the %d oldest frame(s) in %s: %s; %d dropped since start", names.size(), folder, why, dropped);
    }

    private void setAside(String name, String reason) throws IOException {
        rejected.take(name, image(name), meta(name), reason);
        forget(name);
    }

    /** The JSON file goes first: an image without one is swept away, the other way round it would be sent again. */
    private void forget(String name) throws IOException {
        Files.deleteIfExists(meta(name));
        Files.deleteIfExists(image(name));
        Long size = sizes.remove(name);
        bytes -= size == null ? 0 : size;
    }

    private Path image(String name) {
        return folder.resolve(name + IMAGE);
    }

    private Path meta(String name) {
        return folder.resolve(name + META);
    }

    private static String stem(String fileName) {
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }
}
