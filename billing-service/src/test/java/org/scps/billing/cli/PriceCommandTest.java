package org.scps.billing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aStayIsPricedLineByLine() {
        int code = run("--tariff", "city-centre", "--from", "2026-03-03T14:00", "--to", "2026-03-04T00:45");

        assertThat(code).isZero();
        assertThat(text(out)).contains("daily maximum", "21.00 EUR", "Holds until Wed 4 Mar 01:00");
    }

    @Test
    void moneyHasTheDecimalsOfItsCurrency() throws IOException {
        String yen = "src/test/resources/tariffs/yen.json";
        String dinar = "src/test/resources/tariffs/dinar.json";

        assertThat(run("--tariff", yen, "--from", "2026-03-03T10:00", "--to", "2026-03-03T11:00"))
                .isZero();
        assertThat(text(out)).contains("512 JPY").doesNotContain("512.");
        out.reset();
        assertThat(run("--tariff", dinar, "--from", "2026-03-03T10:00", "--to", "2026-03-03T11:30", "--json"))
                .isZero();
        assertThat(new ObjectMapper().readTree(text(out)).at("/total/amount").asText())
                .isEqualTo("0.500");
    }

    @Test
    void programsGetOneJsonObject() throws IOException {
        int code = run("--tariff", "office", "--from", "2026-03-03T10:00", "--to", "2026-03-03T11:30", "--json");

        JsonNode json = new ObjectMapper().readTree(text(out));
        assertThat(code).isZero();
        assertThat(json.at("/total/amount").asText()).isEqualTo("5.95");
        assertThat(json.at("/lines/0/rule").asText()).isEqualTo("rateTables[0].rateLineCollections[1].rateLines[0]");
        assertThat(json.at("/nextRiseAt").asText()).isEqualTo("2026-03-03T11:00:00Z");
    }

    @Test
    void aBadFileIsToldFaultByFault(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.json"), "{\"tariffId\":\"x\"}");

        assertThat(run("--tariff", file.toString(), "--from", "2026-03-03T10:00Z", "--to", "2026-03-03T11:00Z"))
                .isEqualTo(1);
        assertThat(text(err)).contains("$.name: is missing", "$.rateTables");
        assertThat(run("--tariff", "nothing", "--words")).isEqualTo(1);
    }

    @Test
    void aTimeThatClocksSkipOrRepeatIsAskedBack() {
        assertThat(run("--tariff", "city-centre", "--from", "2026-03-29T02:30", "--to", "2026-03-29T05:00"))
                .isEqualTo(2);
        assertThat(text(err)).contains("skip");
        assertThat(run("--tariff", "city-centre", "--from", "2026-10-25T02:30", "--to", "2026-10-25T05:00"))
                .isEqualTo(2);
        assertThat(text(err)).contains("2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00");
    }

    @Test
    void aCommandLineThatMakesNoSenseIsRefused() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--tariff", "office", "--from", "2026-03-03T10:00")).isEqualTo(2);
        assertThat(run("--tariff", "office", "--from", "2026-03-03T10:00", "--to", "2026-03-03T09:00"))
                .isEqualTo(2);
        assertThat(run("--tariff", "office", "--words", "--nonsense")).isEqualTo(2);
        assertThat(run("--tariff", "office", "--from", "2026-03-03T10:00", "--to", "2026-03-03T11:00", "--permit", "x"))
                .isEqualTo(2);
    }

    private int run(String... arguments) {
        return PriceCommand.run(new PrintStream(out, true), new PrintStream(err, true), arguments);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
