package org.scps.recognition.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.util.Locale;
import org.scps.recognition.plate.ReadLine;

/** Prints results: a table or JSON lines on standard output, errors and progress on standard error. */
final class Report {

    private static final int BAR = 30;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final boolean progress;
    private final int total;
    private final ObjectMapper mapper = new ObjectMapper().disable(SerializationFeature.INDENT_OUTPUT);
    private int done;
    private int failed;

    /**
     * @param progress true to draw a bar on {@code err}, which must be a terminal
     * @param total number of photos
     */
    Report(PrintStream out, PrintStream err, boolean json, boolean progress, int total) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.progress = progress;
        this.total = total;
        if (!json) {
            out.printf(
                    "%-12s %6s %6s  %-6s %-6s %8s  %s%n",
                    "PLATE", "READ", "FOUND", "REGION", "BAND", "MILLIS", "PHOTO");
        }
    }

    void add(ReadLine line) {
        done++;
        clearBar();
        if (line.error() != null) {
            failed++;
            err.println("scps read: " + line.image() + ": " + line.error());
        }
        if (json) {
            out.println(asJson(line));
        } else if (line.plates().isEmpty() && line.error() == null) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %6s %6s  %-6s %-6s %8.1f  %s%n",
                    "-",
                    "",
                    "",
                    "",
                    "",
                    line.millis(),
                    line.image());
        } else {
            line.plates().forEach(plate -> row(line, plate));
        }
        out.flush();
        drawBar();
    }

    private void row(ReadLine line, ReadLine.Plate plate) {
        out.printf(
                Locale.ROOT,
                "%-12s %6.3f %6.3f  %-6s %-6s %8.1f  %s%n",
                plate.text().isEmpty() ? "?" : plate.text(),
                plate.confidence(),
                plate.detectionConfidence(),
                plate.region() == null ? "-" : plate.region(),
                plate.band().name().toLowerCase(Locale.ROOT),
                line.millis(),
                line.image());
    }

    /** Ends the report. */
    int finish() {
        clearBar();
        err.flush();
        return failed;
    }

    private String asJson(ReadLine line) {
        try {
            return mapper.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void drawBar() {
        if (progress) {
            int filled = total == 0 ? BAR : BAR * done / total;
            err.print("\r[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + done + "/" + total);
            err.flush();
        }
    }

    private void clearBar() {
        if (progress) {
            err.print("\r" + " ".repeat(BAR + 24) + "\r");
        }
    }
}
