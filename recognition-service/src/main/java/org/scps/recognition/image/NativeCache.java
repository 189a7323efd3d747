package org.scps.recognition.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Native libraries unpacked from jars, once per version, beside the ones that DJL unpacks. The loaders that come with the
 * libraries unpack to a new temporary folder at every start and leave it behind when the process is killed.
 */
public final class NativeCache {

    private NativeCache() {}

    /** The folder for all natives: {@code DJL_CACHE_DIR} where set, {@code ~/.djl.ai} otherwise, as DJL has it. */
    public static Path folder() {
        String configured = System.getProperty("DJL_CACHE_DIR", System.getenv("DJL_CACHE_DIR"));
        return configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".djl.ai")
                : Path.of(configured);
    }

    /**
     * Unpacks a class path resource unless it is there already.
     *
     * @param resource such as {@code org/bytedeco/leptonica/linux-x86_64/libleptonica.so.6}
     * @param target the file, its folders are made
     * @return {@code target}
     * @throws IllegalStateException when no jar on the class path holds the resource
     */
    public static Path unpack(String resource, Path target) {
        if (Files.isRegularFile(target)) {
            return target;
        }
        try (InputStream in = NativeCache.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "No native library " + resource + " on the class path; is this platform supported?");
            }
            write(in.readAllBytes(), target);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + resource + " to " + target, e);
        }
    }

    /** Writes a file as a whole or not at all. */
    public static void write(byte[] bytes, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        // Two processes may write at once: each writes its own file, and the last move wins with the same content.
        long process = ProcessHandle.current().pid();
        Path partial = target.resolveSibling(target.getFileName() + "." + process + ".partial");
        Files.write(partial, bytes);
        move(partial, target);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
