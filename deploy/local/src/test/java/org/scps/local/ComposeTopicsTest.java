package org.scps.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** Compose creates the same topics as the launcher. */
class ComposeTopicsTest {

    private static final Path SCRIPT = Path.of("../compose/create-topics");

    @Test
    void namesPartitionsAndSettingsAreTheSame() throws IOException {
        List<String> lines = Files.readAllLines(SCRIPT);
        List<String> topics = lines.subList(lines.indexOf("done <<'TOPICS'") + 1, lines.indexOf("TOPICS"));

        assertThat(topics)
                .containsExactlyInAnyOrderElementsOf(
                        KafkaTopics.all().stream().map(ComposeTopicsTest::line).toList());
    }

    private static String line(NewTopic topic) {
        Map<String, String> configs = topic.configs() == null ? Map.of() : topic.configs();
        StringBuilder line = new StringBuilder(topic.name() + " " + topic.numPartitions());
        configs.forEach((key, value) -> line.append(' ').append(key).append('=').append(value));
        return line.toString();
    }
}
