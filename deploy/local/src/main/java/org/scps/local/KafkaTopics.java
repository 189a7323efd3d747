package org.scps.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.scps.events.Topics;

/** Every topic of the system with its partitions and retention. */
public final class KafkaTopics {

    /** Who consumes what with a dead-letter topic. */
    private static final Map<String, List<String>> CONSUMERS = Map.of(
            Topics.FRAMES, List.of("recognition", "portal"),
            Topics.PLATE_READS, List.of("billing", "portal"),
            Topics.SESSIONS, List.of("portal"),
            Topics.PAYMENTS, List.of("portal"),
            Topics.OCCUPANCY, List.of("portal"),
            Topics.FACILITIES, List.of("ingest", "recognition", "billing"),
            Topics.DEVICES, List.of("ingest"),
            Topics.VEHICLES, List.of("billing"),
            Topics.DEVICE_HEARTBEATS, List.of("portal"));

    private static final int TIMEOUT_MILLIS = 15_000;

    private KafkaTopics() {}

    /** All topics, dead-letter topics included. */
    static List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        Topics.ALL.forEach(name -> topics.add(topic(name)));
        CONSUMERS.forEach((name, consumers) ->
                consumers.forEach(consumer -> topics.add(deadLetter(Topics.deadLetter(name, consumer)))));
        return topics;
    }

    /**
     * Creates the topics that are not there yet; existing ones stay as they are.
     *
     * @return the names of those created
     */
    public static List<String> create(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        try (Admin admin = Admin.create(config)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing =
                    all().stream().filter(t -> !existing.contains(t.name())).toList();
            admin.createTopics(missing).all().get();
            return missing.stream().map(NewTopic::name).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            throw new StackFailure(
                    "Kafka at %s does not create topics: %s"
                            .formatted(bootstrapServers, e.getCause().getMessage()),
                    "check that the broker runs");
        }
    }

    /** Creates the topics on a broker that runs elsewhere, such as the one of Compose. */
    public static void main(String[] args) {
        String bootstrapServers =
                args.length > 0 ? args[0] : System.getenv().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9192");
        create(bootstrapServers).forEach(name -> System.out.println("created " + name));
    }

    private static NewTopic topic(String name) {
        if (Topics.COMPACTED.contains(name)) {
            return new NewTopic(name, 1, (short) 1)
                    .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        }
        return new NewTopic(name, name.equals(Topics.FRAMES) ? 6 : 3, (short) 1);
    }

    private static NewTopic deadLetter(String name) {
        // A poison message waits for a person, however long that takes.
        return new NewTopic(name, 1, (short) 1).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }
}
