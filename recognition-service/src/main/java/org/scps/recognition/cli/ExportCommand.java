package org.scps.recognition.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.ocr.SecondOpinion;
import org.scps.recognition.plate.PlateFormats;
import org.scps.recognition.plate.PlateReading;
import org.scps.recognition.plate.PlateRecognizer;
import org.scps.recognition.plate.RecognizerPool;

/**
 * {@code ./scps export-reads}: photos whose plates people gave or confirmed, as a training set: {@code photos/} and
 * {@code photos.jsonl} as the training wants them. Boxes and corners are those of the models in use.
 */
public final class ExportCommand {

    static final String USAGE =
            """
            usage: scps export-reads --out DIR [--from TIME] [--to TIME] [--facility ID] [--all]
                                     [--billing URL] [--ingest URL]

            Writes the photos of corrected reads with their plates, to train and to measure with.
              --out DIR       photos/ and photos.jsonl are written there
              --from, --to    of the passages, such as 2026-05-01T00:00:00Z
              --facility ID   of one facility only
              --all           also reads that nobody corrected but that were sure enough to act on
              --billing URL   http://localhost:8083      --ingest URL   http://localhost:8081
            The environment variable SCPS_SERVICE_TOKEN holds the services' token.
            Exit code: 0 written, 1 not possible, 2 wrong use.""";

    private static final List<String> WITH_VALUE =
            List.of("--out", "--from", "--to", "--facility", "--billing", "--ingest");

    private ExportCommand() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(run(System.out, System.err, System.getenv("SCPS_SERVICE_TOKEN"), arguments));
    }

    static int run(PrintStream out, PrintStream err, String token, String... arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            out.println(USAGE);
            return 0;
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (WITH_VALUE.contains(arguments[i]) && i + 1 < arguments.length) {
                options.put(arguments[i], arguments[++i]);
            } else if (arguments[i].equals("--all")) {
                options.put("--all", "");
            } else {
                err.println("scps export-reads: what is " + arguments[i] + "?" + System.lineSeparator() + USAGE);
                return 2;
            }
        }
        if (!options.containsKey("--out") || token == null || token.isBlank()) {
            err.println("scps export-reads: "
                    + (options.containsKey("--out") ? "SCPS_SERVICE_TOKEN is not set" : "say where to, with --out")
                    + System.lineSeparator()
                    + USAGE);
            return 2;
        }
        try {
            out.println(export(options, token) + " photos written to " + options.get("--out"));
            return 0;
        } catch (IOException e) {
            err.println("scps export-reads: " + e.getMessage());
            return 1;
        }
    }

    private static int export(Map<String, String> options, String token) throws IOException, InterruptedException {
        Path folder = Path.of(options.get("--out"));
        Files.createDirectories(folder.resolve("photos"));
        PassageSource source = new PassageSource(options, token);
        ObjectMapper mapper = new ObjectMapper();
        int written = 0;
        try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve("photos.jsonl"));
                RecognizerPool pool = new RecognizerPool(
                        PlateModels.bundled(),
                        PlateFormats.bundled(),
                        () -> SecondOpinion.NONE,
                        PlateRecognizer.Settings.standard(),
                        1)) {
            for (int page = 0; ; page++) {
                List<JsonNode> passages = source.page(page);
                if (passages.isEmpty()) {
                    return written;
                }
                for (JsonNode passage : passages) {
                    byte[] photo = source.wanted(passage) ? source.photo(passage) : null;
                    PlateReading place = photo == null ? null : place(pool, photo);
                    if (place != null) {
                        String name = "photos/" + passage.get("passageId").asText() + ".jpg";
                        Files.write(folder.resolve(name), photo);
                        lines.write(mapper.writeValueAsString(line(name, passage, place)));
                        lines.newLine();
                        written++;
                    }
                }
            }
        }
    }

    /** Where the plate is: a photo in which no plate is found teaches the reader nothing. */
    private static PlateReading place(RecognizerPool pool, byte[] photo) throws InterruptedException {
        try {
            List<PlateReading> plates = pool.recognize(photo, false).plates();
            return plates.isEmpty() ? null : plates.get(0);
        } catch (UnreadableImageException e) {
            return null;
        }
    }

    private static Map<String, Object> line(String name, JsonNode passage, PlateReading place) {
        Map<String, Object> plate = new LinkedHashMap<>();
        plate.put(
                "box",
                List.of(
                        place.detection().box().x(),
                        place.detection().box().y(),
                        place.detection().box().width(),
                        place.detection().box().height()));
        plate.put(
                "corners",
                place.detection().corners().corners().stream()
                        .map(p -> List.of(p.x(), p.y()))
                        .toList());
        plate.put("text", passage.get("plate").asText());
        plate.put("certain", true);
        plate.put(
                "region",
                passage.path("region").isTextual() ? passage.get("region").asText() : null);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("image", name);
        line.put("source", "own");
        line.put("readAs", passage.path("plateAsRead").asText(null));
        line.put("plates", List.of(plate));
        return line;
    }
}
