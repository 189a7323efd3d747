package org.scps.recognition.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What photos show: JSON lines of {@code {"image": "us/a.jpg", "plates": [{"text": "ABC123"}]}}. */
final class Truth {

    private final Map<String, Set<String>> plates = new HashMap<>();

    Truth(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode photo = mapper.readTree(line);
                Set<String> texts = new TreeSet<>();
                photo.get("plates")
                        .forEach(plate -> texts.add(normal(plate.get("text").asText())));
                plates.put(photo.get("image").asText(), texts);
            }
        }
    }

    /**
     * Scores the best plate of each photo: plateAccuracy, whole plate right, and the same with O = 0 and I = 1.
     *
     * @param texts in the order of {@code files}
     */
    Map<String, Object> score(List<Path> files, String[] texts) {
        int known = 0;
        int right = 0;
        int folded = 0;
        for (int i = 0; i < texts.length; i++) {
            Set<String> wanted = of(files.get(i));
            if (wanted != null) {
                String text = texts[i];
                known++;
                right += wanted.contains(text) ? 1 : 0;
                folded += wanted.stream().anyMatch(w -> fold(w).equals(fold(text))) ? 1 : 0;
            }
        }
        Map<String, Object> score = new LinkedHashMap<>();
        score.put("photosWithTruth", known);
        score.put("plateAccuracyPercent", percent(right, known));
        score.put("plateAccuracyFoldedPercent", percent(folded, known));
        return score;
    }

    /** Photos are named by their last part, or by folder and name. */
    private Set<String> of(Path file) {
        String name = file.getFileName().toString();
        Path folder = file.toAbsolutePath().getParent().getFileName();
        Set<String> byFolder = folder == null ? null : plates.get(folder + "/" + name);
        return byFolder != null ? byFolder : plates.get(name);
    }

    private static String normal(String text) {
        return text.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static String fold(String text) {
        return text.replace('O', '0').replace('I', '1');
    }

    private static double percent(int part, int of) {
        return of == 0 ? 0 : Math.round(10_000.0 * part / of) / 100.0;
    }
}
