package org.scps.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden samples are what the records write and what the schemas allow. */
class GoldenSampleTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    static Stream<Class<? extends Event>> events() {
        return Contracts.events().stream();
    }

    static Stream<Arguments> samples() {
        return events().flatMap(event -> Contracts.goldenNames(event).stream().map(name -> Arguments.of(name, event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasASample(Class<? extends Event> event) {
        assertThat(Contracts.goldenNames(event)).contains("golden/" + event.getSimpleName() + ".json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void satisfiesTheSchema(String name, Class<? extends Event> event) {
        assertThat(violations(event, Contracts.read(name))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void roundTripsUnchanged(String name, Class<? extends Event> event) throws IOException {
        JsonNode golden = Contracts.read(name);

        Event read = Contracts.JSON.treeToValue(golden, event);
        JsonNode written = Contracts.JSON.readTree(Contracts.JSON.writeValueAsBytes(read));

        assertThat(written).isEqualTo(golden);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void isReadWithFieldsThatAreNotKnownYet(String name, Class<? extends Event> event) throws IOException {
        ObjectNode extended = Contracts.read(name).deepCopy();
        extended.put("addedTomorrow", "x").putObject("alsoAdded").put("deep", 1);

        assertThat(Contracts.JSON.treeToValue(extended, event))
                .isEqualTo(Contracts.JSON.treeToValue(Contracts.read(name), event));
        assertThat(violations(event, extended)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void isReadTheSameWhenNullsAreLeftOut(String name, Class<? extends Event> event) throws IOException {
        ObjectNode sparse = Contracts.read(name).deepCopy();
        sparse.properties().removeIf(field -> field.getValue().isNull());

        assertThat(Contracts.JSON.treeToValue(sparse, event))
                .isEqualTo(Contracts.JSON.treeToValue(Contracts.read(name), event));
        assertThat(violations(event, sparse)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void isRefusedWithoutARequiredField(Class<? extends Event> event) {
        JsonNode schema = Contracts.schema(event);
        assertThat(schema.path("required")).isNotEmpty();

        for (JsonNode required : schema.path("required")) {
            ObjectNode incomplete =
                    Contracts.read("golden/" + event.getSimpleName() + ".json").deepCopy();
            incomplete.remove(required.asText());

            assertThat(violations(event, incomplete))
                    .as("without %s", required.asText())
                    .isNotEmpty();
        }
    }

    private static Set<ValidationMessage> violations(Class<? extends Event> event, JsonNode sample) {
        JsonSchema schema = SCHEMAS.getSchema(Contracts.schema(event), STRICT_FORMATS);
        return schema.validate(sample);
    }
}
