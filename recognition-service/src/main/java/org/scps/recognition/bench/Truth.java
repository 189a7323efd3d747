package org.scps.recognition.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scps.events.BoundingBox;

/** What photos show: JSON lines of {@code {"image": "us/a.jpg", "plates": [{"text": "ABC123", "box": [x, y, w, h]}]}}. */
final class Truth {

    /** Of a thousand plates, those the training leaves out; {@code data.py} has the same number. */
    private static final int HELD_OUT_OF_THOUSAND = 80;

    private final Map<String, List<Plate>> photos = new HashMap<>();

    /**
     * @param text A–Z and 0–9; empty when it cannot be read
     * @param box in pixels of the file; null when not told
     */
    record Plate(String text, BoundingBox box) {

        /** Left out of the training by a hash of the text, so that all photos of one plate fall on one side. */
        boolean heldOut() {
            return !text.isEmpty() && bucket("text " + text) < HELD_OUT_OF_THOUSAND;
        }
    }

    Truth(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode photo = mapper.readTree(line);
                photos.put(photo.path("image").asText(), plates(photo));
            }
        }
    }

    private static List<Plate> plates(JsonNode photo) {
        List<Plate> plates = new ArrayList<>();
        for (JsonNode plate : photo.path("plates")) {
            boolean certain = !plate.has("certain")
                    || plate.get("certain").isNull()
                    || plate.get("certain").asBoolean();
            JsonNode text = plate.path("text");
            plates.add(new Plate(text.isTextual() && certain ? normal(text.asText()) : "", box(plate.path("box"))));
        }
        return plates;
    }

    private static BoundingBox box(JsonNode box) {
        return box.size() != 4
                ? null
                : new BoundingBox(
                        box.get(0).asDouble(),
                        box.get(1).asDouble(),
                        box.get(2).asDouble(),
                        box.get(3).asDouble());
    }

    /** The plates of a photo; null for a photo that is not told of. Photos go by name, or by folder and name. */
    List<Plate> of(Path file) {
        String name = file.getFileName().toString();
        Path folder = file.toAbsolutePath().getParent().getFileName();
        List<Plate> byFolder = folder == null ? null : photos.get(folder + "/" + name);
        return byFolder != null ? byFolder : photos.get(name);
    }

    /** Equal when O = 0 and I = 1. */
    static String fold(String text) {
        return text.replace('O', '0').replace('I', '1');
    }

    private static String normal(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static int bucket(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return (int) (Long.parseLong(HexFormat.of().formatHex(hash, 0, 4), 16) % 1000);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
