package org.scps.recognition.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aFolderOfTwoDrawnCars() throws Exception {
        StringBuilder truth = new StringBuilder();
        try (InputStream in = getClass().getResourceAsStream("/rendered/truth.csv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .limit(2)
                    .toList()) {
                String[] parts = line.split(",");
                Files.createDirectories(folder.resolve("cars"));
                try (InputStream photo = getClass().getResourceAsStream("/rendered/" + parts[0])) {
                    Files.write(folder.resolve("cars").resolve(parts[0]), photo.readAllBytes());
                }
                truth.append("{\"image\": \"" + parts[0] + "\", \"plates\": [{\"text\": \"" + parts[1] + "\"}]}\n");
            }
        }
        Files.writeString(folder.resolve("truth.jsonl"), truth);
    }

    @Test
    void readingIsMeasuredInTimeMemoryAndAccuracy() throws Exception {
        assertThat(run("read", "cars", "--truth", folder.resolve("truth.jsonl").toString(), "--json"))
                .isZero();

        JsonNode figures = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(figures.get("photos").asInt()).isEqualTo(2);
        assertThat(figures.get("photosWithTruth").asInt()).isEqualTo(2);
        for (String name : new String[] {
            "cpuMillisP50",
            "cpuMillisP95",
            "wallMillisP50",
            "wallMillisP95",
            "imagesPerSecondOneThread",
            "imagesPerSecondTwoThreads",
            "rssMiB",
            "plateAccuracyPercent"
        }) {
            assertThat(figures.get(name)).as(name).isNotNull();
        }
    }

    @Test
    void withoutTruthThereIsNoAccuracy() throws Exception {
        assertThat(run("false-reads", "cars", "--json")).isZero();

        assertThat(new ObjectMapper()
                        .readTree(out.toString(StandardCharsets.UTF_8))
                        .has("plateAccuracyPercent"))
                .isFalse();
    }

    @Test
    void aWordThatIsNoVerbIsWrongUse() throws Exception {
        assertThat(run("guess", "cars")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("there is no guess")
                .contains("usage:");
    }

    @Test
    void anEmptyFolderIsTold() throws Exception {
        Files.createDirectories(folder.resolve("none"));

        assertThat(run("read", "none")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such photos");
    }

    private int run(String verb, String photos, String... options) throws Exception {
        String[] arguments = new String[options.length + 2];
        arguments[0] = verb;
        arguments[1] = folder.resolve(photos).toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return BenchCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }
}
