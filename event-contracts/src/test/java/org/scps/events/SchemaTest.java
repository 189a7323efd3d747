package org.scps.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas say what the records say: same names in the same order, same types, same enum values. */
class SchemaTest {

    static Stream<Class<? extends Event>> events() {
        return Contracts.events().stream();
    }

    @Test
    void everySchemaBelongsToAnEvent() {
        assertThat(Contracts.list("schema", ".json"))
                .containsExactlyInAnyOrderElementsOf(events().map(event -> event.getSimpleName() + ".v1.json")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void identifiesItsEvent(Class<? extends Event> event) {
        JsonNode schema = Contracts.schema(event);

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo("urn:scps:event:" + event.getSimpleName() + ":v1");
        assertThat(schema.path("title").asText()).isEqualTo(event.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("events")
    void startsWithEventIdAndOccurredAt(Class<? extends Event> event) {
        assertThat(fieldNames(Contracts.schema(event).path("properties"))).startsWith("eventId", "occurredAt");
    }

    @ParameterizedTest
    @MethodSource("events")
    void hasTheRecordsComponents(Class<? extends Event> event) {
        JsonNode schema = Contracts.schema(event);

        assertMatches(event, schema, schema);
    }

    @ParameterizedTest
    @MethodSource("events")
    void allowsFieldsOfTomorrow(Class<? extends Event> event) {
        assertThat(Contracts.schema(event).findValues("additionalProperties")).isEmpty();
        assertThat(Contracts.schema(event).findValues("unevaluatedProperties")).isEmpty();
    }

    private static void assertMatches(Class<?> type, JsonNode schema, JsonNode root) {
        assertThat(schema.path("type").asText()).as("%s is an object", type).isEqualTo("object");
        assertThat(fieldNames(schema.path("properties")))
                .as("properties of %s", type.getSimpleName())
                .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode property = schema.path("properties").path(component.getName());
            String where = type.getSimpleName() + "." + component.getName();
            boolean nullable = isNullable(property);
            assertThat(required.contains(component.getName()))
                    .as("%s is required unless it may be null", where)
                    .isNotEqualTo(nullable);
            assertThat(nullable && component.getType().isPrimitive())
                    .as("%s may be null, though a primitive cannot", where)
                    .isFalse();
            assertType(component.getGenericType(), withoutNull(property), root, where);
        }
    }

    private static void assertType(Type type, JsonNode property, JsonNode root, String where) {
        if (property.has("$ref")) {
            Class<?> referred = (Class<?>) type;
            assertThat(property.path("$ref").asText()).as(where).isEqualTo("#/$defs/" + referred.getSimpleName());
            JsonNode definition = root.path("$defs").path(referred.getSimpleName());
            if (referred.isEnum()) {
                assertThat(definition.path("enum"))
                        .as(where)
                        .extracting(JsonNode::asText)
                        .containsExactly(Arrays.stream(referred.getEnumConstants())
                                .map(Object::toString)
                                .toArray(String[]::new));
            } else {
                assertMatches(referred, definition, root);
            }
        } else if (type instanceof ParameterizedType list) {
            assertThat(property.path("type").asText()).as(where).isEqualTo("array");
            assertType(list.getActualTypeArguments()[0], property.path("items"), root, where + "[]");
        } else {
            assertThat(property.path("type").asText()).as(where).isEqualTo(jsonType((Class<?>) type));
            assertThat(property.path("format").asText("none")).as(where).isEqualTo(format((Class<?>) type));
        }
    }

    private static String jsonType(Class<?> type) {
        if (type == int.class || type == long.class || type == Integer.class) {
            return "integer";
        }
        if (type == double.class || type == Double.class) {
            return "number";
        }
        return type == boolean.class ? "boolean" : "string";
    }

    private static String format(Class<?> type) {
        if (type == UUID.class) {
            return "uuid";
        }
        return type == Instant.class ? "date-time" : "none";
    }

    private static boolean isNullable(JsonNode property) {
        return property.has("anyOf") || property.path("type").isArray();
    }

    private static JsonNode withoutNull(JsonNode property) {
        if (property.has("anyOf")) {
            return property.path("anyOf").get(0);
        }
        if (property.path("type").isArray()) {
            ObjectNode copy = property.deepCopy();
            return copy.set("type", property.path("type").get(0));
        }
        return property;
    }

    private static List<String> fieldNames(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
