package org.scps.recognition.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures with their names, in order; rows of figures make a table. */
final class Figures {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();

    void put(String name, Object value) {
        values.put(name, value);
    }

    void percent(String name, int part, int of) {
        values.put(name, of == 0 ? 0.0 : Math.round(10_000.0 * part / of) / 100.0);
    }

    /** A line of a table, all lines with the same names. */
    void row(Figures row) {
        rows.add(row.values);
    }

    static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** Of this process now, MiB; -1 where the system does not tell. */
    static double rssMiB() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> rounded(Long.parseLong(line.replaceAll("\\D", "")) / 1024.0))
                .findFirst()
                .orElse(-1);
    }

    void print(PrintStream out, boolean json) throws JsonProcessingException {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>(values);
            if (!rows.isEmpty()) {
                all.put("rows", rows);
            }
            out.println(new ObjectMapper().writeValueAsString(all));
        } else {
            values.forEach((name, value) -> out.printf(Locale.ROOT, "%-28s %s%n", name, value));
            table(out);
        }
        out.flush();
    }

    /** As Markdown, so that it can stand in a README. */
    private void table(PrintStream out) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> names = List.copyOf(rows.get(0).keySet());
        out.println("| " + String.join(" | ", names) + " |");
        out.println("|" + "---|".repeat(names.size()));
        for (Map<String, Object> row : rows) {
            out.println("| "
                    + String.join(
                            " | ",
                            names.stream()
                                    .map(name -> String.valueOf(row.getOrDefault(name, "")))
                                    .toList())
                    + " |");
        }
    }
}
