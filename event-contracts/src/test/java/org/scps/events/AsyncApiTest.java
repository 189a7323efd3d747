package org.scps.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document names exactly the topics, events and headers of the code. */
class AsyncApiTest {

    private static JsonNode document;

    @BeforeAll
    static void readDocument() throws IOException {
        try (InputStream in = Event.class.getClassLoader().getResourceAsStream("asyncapi.yaml")) {
            document = new YAMLMapper().readTree(in);
        }
    }

    static Stream<Class<? extends Event>> events() {
        return Contracts.events().stream();
    }

    @Test
    void channelsAreTheTopics() {
        assertThat(document.path("channels"))
                .extracting(channel -> channel.path("address").asText())
                .containsExactlyElementsOf(Topics.ALL);
    }

    @Test
    void compactedTopicsAreMarked() {
        assertThat(document.path("channels"))
                .filteredOn(channel ->
                        channel.at("/bindings/kafka/topicConfiguration").has("cleanup.policy"))
                .extracting(channel -> channel.path("address").asText())
                .containsExactlyElementsOf(Topics.COMPACTED);
    }

    @Test
    void everyEventIsAMessageOfExactlyOneChannel() {
        List<String> messages = new ArrayList<>();
        document.path("channels")
                .forEach(channel -> channel.path("messages").fieldNames().forEachRemaining(messages::add));

        assertThat(messages)
                .containsExactlyInAnyOrderElementsOf(
                        events().map(Class::getSimpleName).toList());
    }

    @Test
    void everyTopicIsSentByTheServiceItBelongsToAndReceivedByAnother() {
        document.path("channels").fieldNames().forEachRemaining(channel -> {
            String ref = "#/channels/" + channel;
            List<String> actions = document.path("operations").findParents("channel").stream()
                    .filter(operation -> operation.at("/channel/$ref").asText().equals(ref))
                    .map(operation -> operation.path("action").asText())
                    .toList();
            // Plates that cameras have read themselves come from ingest, all others from recognition.
            int senders = channel.equals("plateReads") ? 2 : 1;
            assertThat(actions).as(channel).contains("receive");
            assertThat(actions).as(channel).filteredOn("send"::equals).hasSize(senders);
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void messagesReferToTheSchemas(Class<? extends Event> event) {
        JsonNode message = document.path("components").path("messages").path(event.getSimpleName());

        assertThat(message.at("/payload/schema/$ref").asText())
                .isEqualTo("schema/" + event.getSimpleName() + ".v1.json");
        assertThat(message.at("/traits/0/$ref").asText()).isEqualTo("#/components/messageTraits/CloudEvent");
    }

    @Test
    void headersAreTheCloudEventHeaders() throws IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : CloudEventHeaders.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.getName().endsWith("_VALUE")) {
                names.add((String) field.get(null));
            }
        }
        JsonNode headers = document.at("/components/schemas/CloudEventHeaders/properties");
        List<String> documented = new ArrayList<>();
        headers.fieldNames().forEachRemaining(documented::add);

        assertThat(documented).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void deadLetterTopicsAreNamedAfterTopicAndConsumer() {
        assertThat(Topics.deadLetter(Topics.FRAMES, "recognition")).isEqualTo("frames.v1.recognition.dead-letter");
        assertThat(document.at("/info/description").asText()).contains("frames.v1.recognition.dead-letter");
    }
}
