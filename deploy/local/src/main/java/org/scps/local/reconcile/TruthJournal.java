package org.scps.local.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scps.local.Json;

/**
 * What the simulator did, read from the file it writes before it emits anything.
 *
 * @param passages in the order they were driven
 * @param finished true when the simulator has told that no more cars come
 */
public record TruthJournal(List<TruthPassage> passages, boolean finished) {

    public TruthJournal {
        passages = List.copyOf(passages);
    }

    /**
     * Reads what stands behind a position; what an earlier run wrote before it is left out.
     *
     * @param skipBytes the file's size before the run
     */
    public static TruthJournal read(Path file, long skipBytes) {
        Map<String, ObjectNode> lines = new LinkedHashMap<>();
        boolean finished = false;
        for (String line : linesOf(file, skipBytes)) {
            JsonNode node = parse(line);
            if (node == null) {
                continue;
            }
            finished |= node.path("finished").asBoolean(false);
            if (node.hasNonNull("passage") && node instanceof ObjectNode object) {
                // A later line about the same passage adds to the first, such as when its frames were drawn.
                lines.merge(node.get("passage").asText(), object, ObjectNode::setAll);
            }
        }
        List<TruthPassage> passages = new ArrayList<>();
        lines.values().forEach(node -> passages.add(Json.MAPPER.convertValue(node, TruthPassage.class)));
        return new TruthJournal(passages, finished);
    }

    public static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One visit for each car that came in. */
    List<Visit> visits() {
        Map<Integer, List<TruthPassage>> byCar = new TreeMap<>();
        passages.forEach(
                p -> byCar.computeIfAbsent(p.car(), car -> new ArrayList<>()).add(p));
        return byCar.values().stream().map(TruthJournal::visit).toList();
    }

    private static Visit visit(List<TruthPassage> ofOneCar) {
        List<TruthPassage> inOrder = ofOneCar.stream()
                .sorted(Comparator.comparing(TruthPassage::capturedAt))
                .toList();
        TruthPassage entry =
                inOrder.stream().filter(TruthPassage::isEntry).findFirst().orElse(null);
        TruthPassage exit =
                inOrder.stream().filter(p -> !p.isEntry()).findFirst().orElse(null);
        return new Visit(entry, exit);
    }

    private static List<String> linesOf(Path file, long skipBytes) {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            byte[] bytes = Files.readAllBytes(file);
            int from = (int) Math.min(skipBytes, bytes.length);
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return line.isBlank() ? null : Json.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            // A line cut off by kill -9 was never acted on: the simulator writes it before the frames.
            return null;
        }
    }
}
