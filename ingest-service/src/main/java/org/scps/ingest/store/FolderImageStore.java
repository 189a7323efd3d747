package org.scps.ingest.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps images as files below one folder. A file is written aside, flushed to the disk, and then given its name in one
 * step, so that no reader ever sees half of it.
 */
public final class FolderImageStore implements ImageStore {

    private static final String UNFINISHED = ".unfinished";
    private static final Duration LEFT_OVER_AFTER = Duration.ofHours(1);

    private final Path root;
    private final Path unfinished;

    /** @param root made when it is not there */
    public FolderImageStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.unfinished = this.root.resolve(UNFINISHED);
        attempt("open", this.root, () -> {
            makeFolders(unfinished);
            deleteLeftovers();
            return null;
        });
    }

    @Override
    public boolean store(ImageKey key, byte[] content, String mediaType) {
        Path target = locate(key);
        return attempt("store", target, () -> {
            if (Files.exists(target)) {
                // Whoever stored it may have died before the name was safe.
                flush(target.getParent());
                return false;
            }
            Path draft = unfinished.resolve(UUID.randomUUID().toString());
            try {
                write(draft, content);
                makeFolders(target.getParent());
                boolean named = name(draft, target);
                flush(target.getParent());
                return named;
            } finally {
                Files.deleteIfExists(draft);
            }
        });
    }

    @Override
    public Optional<byte[]> read(ImageKey key) {
        Path file = locate(key);
        return attempt("read", file, () -> {
            try {
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public boolean contains(ImageKey key) {
        return Files.isRegularFile(locate(key));
    }

    @Override
    public List<StoredObject> list(String prefix, int limit) {
        Path folder = root.resolve(prefix).normalize();
        return attempt("list", folder, () -> new FolderListing(root, limit).of(folder));
    }

    @Override
    public void move(ImageKey from, ImageKey to) {
        Path source = locate(from);
        Path target = locate(to);
        attempt("move", source, () -> {
            try {
                makeFolders(target.getParent());
                Files.move(source, target, ATOMIC_MOVE, REPLACE_EXISTING);
                flush(target.getParent());
                flush(source.getParent());
            } catch (NoSuchFileException e) {
                // Already moved; that is what was wanted.
            }
            return null;
        });
    }

    @Override
    public void delete(ImageKey key) {
        Path file = locate(key);
        attempt("delete", file, () -> {
            if (Files.deleteIfExists(file)) {
                flush(file.getParent());
            }
            return null;
        });
    }

    @Override
    public void openFolder(String prefix) {
        Path folder = root.resolve(prefix);
        attempt("make", folder, () -> {
            makeFolders(folder);
            return null;
        });
    }

    @Override
    public void check() {
        attempt("use", root, () -> {
            if (!Files.isWritable(unfinished)) {
                throw new IOException("The folder can not be written to");
            }
            return null;
        });
    }

    private Path locate(ImageKey key) {
        Path path = root.resolve(key.path()).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("The key leads out of the store");
        }
        return path;
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** A hard link fails when the name is taken, which a move does not; some file systems have no hard links. */
    private static boolean name(Path draft, Path target) throws IOException {
        try {
            Files.createLink(target, draft);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(draft, target, ATOMIC_MOVE);
            return true;
        }
    }

    private static void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        makeFolders(parent);
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        flush(parent);
    }

    /** A new name is only safe when the folder that holds it has reached the disk too. */
    private static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Young ones may be those of another instance that shares the folder. */
    private void deleteLeftovers() throws IOException {
        Instant young = Instant.now().minus(LEFT_OVER_AFTER);
        try (var drafts = Files.newDirectoryStream(unfinished)) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(young)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(String verb, Path path, Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new ImageStoreException("Could not " + verb + " " + path + ": " + e.getMessage(), e);
        }
    }
}
