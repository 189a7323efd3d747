package org.scps.edge.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the simulator did, one JSON object a line in {@code truth.jsonl}. A passage is written and forced to the disk
 * before its first frame leaves; {@code {"passage":n,"drawnAt":…}} follows when its last frame is in the spool.
 */
final class TruthJournal implements AutoCloseable {

    private final ObjectMapper json;
    private final FileChannel file;
    private final List<TruthLine> passages = new ArrayList<>();
    private int drawn;
    private boolean finished;

    private TruthJournal(ObjectMapper json, FileChannel file) {
        this.json = json;
        this.file = file;
    }

    /** Opens the journal and reads what earlier runs wrote; a last line that a crash tore is cut off. */
    static TruthJournal open(Path path, ObjectMapper json) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        byte[] content = Files.readAllBytes(path);
        int whole = content.length;
        while (whole > 0 && content[whole - 1] != '\n') {
            whole--;
        }
        file.truncate(whole);
        file.position(whole);
        TruthJournal journal = new TruthJournal(json, file);
        for (String line : new String(content, 0, whole, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                journal.take(json.readTree(line));
            }
        }
        return journal;
    }

    private void take(JsonNode line) throws IOException {
        if (line.has("finished")) {
            finished = true;
        } else if (line.has("drawnAt")) {
            drawn = line.get("passage").asInt() + 1;
        } else {
            passages.add(json.treeToValue(line, TruthLine.class));
        }
    }

    /** All passages so far, in order. */
    List<TruthLine> passages() {
        return List.copyOf(passages);
    }

    int nextPassage() {
        return passages.size();
    }

    /** Whether the last passage was begun and perhaps not all of its frames were let out. */
    boolean interrupted() {
        return drawn < passages.size();
    }

    boolean finished() {
        return finished;
    }

    void begin(TruthLine line) throws IOException {
        append(json.writeValueAsString(line));
        passages.add(line);
    }

    void drawn(int passage, Instant at) throws IOException {
        ObjectNode line = json.createObjectNode();
        line.put("passage", passage).put("drawnAt", at.toString());
        append(line.toString());
        drawn = passage + 1;
    }

    void finish() throws IOException {
        ObjectNode line = json.createObjectNode();
        line.put("finished", true).put("passages", passages.size());
        append(line.toString());
        finished = true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Writes a line wholly or, when the disk is full, not at all. */
    private void append(String line) throws IOException {
        long before = file.position();
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        } catch (IOException e) {
            file.truncate(before);
            file.position(before);
            throw e;
        }
    }
}
