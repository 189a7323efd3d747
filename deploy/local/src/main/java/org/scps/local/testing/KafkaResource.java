package org.scps.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.scps.local.EmbeddedKafka;
import org.scps.local.KafkaTopics;

/**
 * A Kafka broker with every topic of the system, one for all test classes of a JVM: Testcontainers where Docker runs, the
 * embedded broker elsewhere. Ends with the JVM.
 */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private static final String KEY = "scps.test.kafka";

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers());
    }

    /** For tests that run without Quarkus. */
    public static String bootstrapServers() {
        return OncePerJvm.get(KEY, KafkaResource::startBroker);
    }

    @Override
    public void stop() {
        // Shared by the test classes of this JVM, and ends with it.
    }

    private static String startBroker() {
        if (Docker.isAvailable()) {
            String servers = Docker.startKafka();
            KafkaTopics.create(servers);
            return servers;
        }
        return EmbeddedKafka.start(TemporaryFolder.create("scps").resolve("kafka"))
                .bootstrapServers();
    }
}
