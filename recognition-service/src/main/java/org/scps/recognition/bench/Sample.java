package org.scps.recognition.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scps.recognition.cli.PhotoFiles;

/**
 * A photo to measure with.
 *
 * @param name of the file
 * @param photo gives its bytes
 * @param plates what it shows; null when not known
 */
record Sample(String name, Photo photo, List<Truth.Plate> plates) {

    /** Where the bytes come from: a file, or another photo changed. */
    interface Photo {
        byte[] bytes();
    }

    static List<Sample> of(BenchOptions options) throws IOException {
        Truth truth = options.truth() == null ? null : new Truth(options.truth());
        Set<String> names = options.names() == null ? null : names(options.names());
        List<Sample> samples = new ArrayList<>();
        for (Path file : PhotoFiles.of(List.of(options.folder()))) {
            List<Truth.Plate> plates = truth == null ? null : truth.of(file);
            boolean wanted = names == null || names.contains(file.getFileName().toString());
            boolean held =
                    !options.heldOut() || (plates != null && plates.stream().anyMatch(Truth.Plate::heldOut));
            if (wanted && held) {
                samples.add(new Sample(file.getFileName().toString(), () -> bytes(file), plates));
            }
        }
        return every(samples, options.every());
    }

    private static List<Sample> every(List<Sample> samples, int step) {
        List<Sample> some = new ArrayList<>();
        for (int i = 0; i < samples.size(); i += step) {
            some.add(samples.get(i));
        }
        return some;
    }

    private static Set<String> names(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            names.add(Path.of(line.strip()).getFileName().toString());
        }
        return names;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when there is a plate whose text is known. */
    boolean legible() {
        return plates != null && plates.stream().anyMatch(p -> !p.text().isEmpty());
    }

    boolean right(String text) {
        return !text.isEmpty() && plates.stream().anyMatch(p -> p.text().equals(text));
    }

    boolean rightFolded(String text) {
        return !text.isEmpty()
                && plates.stream().anyMatch(p -> Truth.fold(p.text()).equals(Truth.fold(text)));
    }

    Sample with(Photo changed) {
        return new Sample(name, changed, plates);
    }
}
