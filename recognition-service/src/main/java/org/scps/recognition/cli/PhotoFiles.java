package org.scps.recognition.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the photos that the command line names. */
public final class PhotoFiles {

    private static final Set<String> IN_FOLDERS =
            Set.of("jpg", "jpeg", "jpe", "png", "webp", "bmp", "tif", "tiff", "jp2", "ppm", "pgm");

    private PhotoFiles() {}

    /**
     * Files as named, whatever they are called; from folders those that are called like pictures, in order of their names.
     * What does not exist is kept, so that it is told.
     */
    public static List<Path> of(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.walk(path)) {
                inside.filter(PhotoFiles::isPicture)
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && IN_FOLDERS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
