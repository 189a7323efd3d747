package org.scps.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.scps.billing.tariff.TariffWords;

class TariffReaderTest {

    static final List<String> NAMES = Presets.NAMES;

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Presets.schema());

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyPresetReadsSaysWhatItCostsAndFollowsTheSchema(String preset) throws IOException {
        assertThat(TariffWords.of(TariffFiles.tariff(preset))).isNotEmpty();
        assertThat(TariffDocument.description(Presets.document(preset).orElseThrow()))
                .isNotBlank();
        assertThat(schemaSays(Presets.document(preset).orElseThrow())).isEmpty();
    }

    /** Each takes the evening preset, replaces one thing, and names the path where the fault must be told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        "EUR"                      | "EURO"                 | $.currency                                                        | ISO 4217
        "EUR"                      | "XXX"                  | $.currency                                                        | ISO 4217
        "Europe/Berlin"            | "Berlin"               | $.timeZone                                                        | IANA
        "PT10M"                    | "10 min"               | $.freeTime                                                        | ISO 8601
        "PT10M"                    | "-PT10M"               | $.freeTime                                                        | ISO 8601
        "--05-01"                  | "--05-32"              | $.holidays[1].date                                                | every year
        "taxRate": "19"            | "taxRate": "190"       | $.tax                                                             | Write percent
        "20.00",                   | "20.001",              | $.rateTables[0].maxPer24Hours                                     | 2 decimals
        "sunday"                   | "sonntag"              | $.rateTables[0].rateLineCollections[0].activeTimes[0].days[0]     | monday
        "added"                    | "plus"                 | $.rateTables[0].rateLineCollections[0].activeTimes[0].holidays    | Write one of these
        "19:00"                    | "7pm"                  | $.rateTables[0].rateLineCollections[1].activeTimes[0].from        | 18:00
        "3.50"                     | "-3.50"                | $.rateTables[0].rateLineCollections[1].rateLines[0].value         | 4.50
        "3.50"                     | "3,50"                 | $.rateTables[0].rateLineCollections[1].rateLines[0].value         | 4.50
        "PT30M"                    | "PT0S"                 | $.rateTables[0].rateLineCollections[2].rateLines[0].incrementPeriod | PT30M
        "incrementingRate"         | "increments"           | $.rateTables[0].rateLineCollections[2].rateLines[0].rateLineType  | flatRateTier
        "lostEntry"                | "lostTicket"           | $.lostTicket                                                      | lostEntry
        "tariffId": "city-evening" | "tariffId": "City E"   | $.tariffId                                                        | a-z
        """)
    void aFaultIsToldWithItsPathAndARemedy(String right, String wrong, String path, String remedy) {
        String preset = Presets.document("city-evening").orElseThrow();
        assertThat(preset).contains(right);

        List<Fault> faults = faults(preset.replace(right, wrong));

        assertThat(faults).first().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.reason()).isNotBlank();
            assertThat(fault.remedy()).contains(remedy);
        });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        String bad = Presets.document("city-evening")
                .orElseThrow()
                .replace("\"EUR\"", "\"?\"")
                .replace("\"PT30M\"", "\"?\"");

        assertThat(faults(bad)).extracting(Fault::path).hasSize(2);
    }

    @Test
    void whatHangsTogetherWronglyIsToldToo() {
        assertThat(
                        faults(
                                lines(
                                        """
                {"rateLineType":"flatRateTier","durationEnd":"PT1H","value":"5"},
                {"rateLineType":"flatRateTier","durationStart":"PT1H","durationEnd":"PT2H","value":"4"}""")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.remedy()).contains("mayFall"));
        assertThat(
                        faults(
                                lines(
                                        """
                {"rateLineType":"flatRateTier","durationEnd":"PT1H","value":"5"},
                {"rateLineType":"flatRateTier","durationStart":"PT2H","value":"6"}""")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.remedy()).contains("durationEnd before it"));
    }

    @Test
    void whatIsNotJsonIsToldWithLineAndColumn() {
        assertThat(faults("{\n  \"tariffId\": ,\n}").get(0).reason()).contains("line 2");
        assertThat(faults("").get(0).path()).isEqualTo("$");
        assertThat(faults("[]").get(0).path()).isEqualTo("$");
        assertThat(faults("null").get(0).path()).isEqualTo("$");
        assertThatThrownBy(() -> TariffReader.read("{\"name\":1,\"name\":2}", 1))
                .isInstanceOf(BadTariffException.class);
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
        String preset = Presets.document("city-evening").orElseThrow();

        assertThat(schemaSays(preset.replace("\"lostEntry\"", "\"lostTicket\"")))
                .isNotEmpty();
        assertThat(schemaSays(preset.replace("\"PT30M\"", "\"30\""))).isNotEmpty();
        assertThat(schemaSays(preset.replace("\"3.50\"", "\"3,50\""))).isNotEmpty();
        assertThat(schemaSays(preset.replace("\"19:00\"", "\"7pm\""))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\"10\", true, true",
        "12.5, true, true",
        "\"007.5\", true, true",
        "\"99.999999\", true, true",
        "99.9, true, true",
        "\"100\", false, true",
        "100, false, true",
        "\"100.00\", false, true",
        "\"100.000001\", false, false",
        "\"101\", false, false",
        "101, false, false",
        "\"0\", false, false",
        "0, false, false",
        "\"0.00\", false, false",
        "\"-1\", false, false"
    })
    void schemaAndReaderAgreeOnPercentages(String percent, boolean forPayingEarly, boolean forPermits)
            throws IOException {
        String early = document("\"earlyPayment\":{\"within\":\"PT1H\",\"percentOff\":" + percent + "}");
        String permit = document(
                "\"permits\":[{\"permitType\":\"tenant\",\"name\":\"Tenant\",\"percentOff\":" + percent + "}]");

        assertThat(reads(early)).isEqualTo(forPayingEarly);
        assertThat(schemaSays(early).isEmpty()).isEqualTo(forPayingEarly);
        assertThat(reads(permit)).isEqualTo(forPermits);
        assertThat(schemaSays(permit).isEmpty()).isEqualTo(forPermits);
    }

    private static boolean reads(String document) {
        return catchThrowableOfType(BadTariffException.class, () -> TariffReader.read(document, 1)) == null;
    }

    private static String document(String more) {
        String line = "{\"rateLineType\":\"incrementingRate\",\"incrementPeriod\":\"PT1H\",\"value\":\"2.00\"}";
        return lines(line).replaceFirst("\\{", "{" + more + ",");
    }

    private static String lines(String lines) {
        return "{\"tariffId\":\"x\",\"name\":\"X\",\"timeZone\":\"UTC\",\"currency\":\"EUR\",\"rateTables\":"
                + "[{\"rateLineCollections\":[{\"rateLines\":[" + lines + "]}]}]}";
    }

    private static java.util.Set<?> schemaSays(String document) throws IOException {
        return SCHEMA.validate(new ObjectMapper().readTree(document));
    }

    private static List<Fault> faults(String document) {
        return catchThrowableOfType(BadTariffException.class, () -> TariffReader.read(document, 1))
                .faults();
    }
}
