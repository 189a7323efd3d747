package org.scps.ingest.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Walks a folder; links are not followed, so nothing outside the store can be drawn in. */
final class FolderListing extends SimpleFileVisitor<Path> {

    private final Path root;
    private final int limit;
    private final List<StoredObject> found = new ArrayList<>();
    private Path start;

    FolderListing(Path root, int limit) {
        this.root = root;
        this.limit = limit;
    }

    List<StoredObject> of(Path folder) throws IOException {
        start = folder;
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, this);
        }
        return List.copyOf(found);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(start) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String key =
                root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        if (attributes.isRegularFile() && !isHidden(file) && ImageKey.isValid(key)) {
            found.add(new StoredObject(
                    new ImageKey(key),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant()));
        }
        return found.size() < limit ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    /** Files come and go while the folder is walked. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
