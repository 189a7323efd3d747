package org.scps.recognition.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private static final String TOKEN = "a-token-of-the-services-with-32-signs";
    private static final String PASSAGES =
            """
            {"items": [
              {"passageId": "11111111-0000-0000-0000-000000000000", "plateAsRead": "A8C123", "plate": "ABC123",
               "region": "us-ny", "band": "REVIEW", "imageKey": "frames/1.jpg", "corrected": true, "dismissed": false},
              {"passageId": "22222222-0000-0000-0000-000000000000", "plateAsRead": "XYZ987", "plate": "XYZ987",
               "region": null, "band": "ACCEPT", "imageKey": "frames/1.jpg", "corrected": false, "dismissed": false},
              {"passageId": "33333333-0000-0000-0000-000000000000", "plateAsRead": "QQQ111", "plate": "QQQ111",
               "region": null, "band": "REVIEW", "imageKey": "frames/gone.jpg", "corrected": true, "dismissed": false}
            ], "page": 0, "size": 200, "total": 3}""";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void bothServices() throws Exception {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            String asked = exchange.getRequestURI().toString();
            byte[] body = asked.contains("/passages")
                    ? (asked.contains("page=0") ? PASSAGES : "{\"items\": []}").getBytes(StandardCharsets.UTF_8)
                    : car();
            exchange.sendResponseHeaders(!known ? 401 : asked.contains("gone") ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void correctedReadsBecomeATrainingSet() throws Exception {
        assertThat(run(TOKEN)).as(err::toString).isZero();

        List<String> lines = Files.readAllLines(folder.resolve("photos.jsonl"));
        assertThat(lines).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(lines.get(0));
        assertThat(line.get("plates").get(0).get("text").asText()).isEqualTo("ABC123");
        assertThat(line.get("readAs").asText()).isEqualTo("A8C123");
        assertThat(line.get("plates").get(0).get("box")).hasSize(4);
        assertThat(folder.resolve(line.get("image").asText())).exists();
    }

    @Test
    void readsActedOnUnseenComeWithAll() throws Exception {
        assertThat(run(TOKEN, "--all")).isZero();

        assertThat(Files.readAllLines(folder.resolve("photos.jsonl"))).hasSize(2);
    }

    @Test
    void aWrongTokenIsTold() throws Exception {
        assertThat(run("something else, but as long as a token")).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("401");
    }

    @Test
    void withoutATokenTheUseIsWrong() throws Exception {
        assertThat(run(null)).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("SCPS_SERVICE_TOKEN");
    }

    private int run(String token, String... more) throws Exception {
        String url = "http://localhost:" + server.getAddress().getPort();
        String[] arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {"--out", folder.toString(), "--billing", url, "--ingest", url}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return ExportCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                token,
                arguments);
    }

    private static byte[] car() throws IOException {
        try (InputStream in = ExportCommandTest.class.getResourceAsStream("/burst/2.jpg")) {
            return in.readAllBytes();
        }
    }
}
