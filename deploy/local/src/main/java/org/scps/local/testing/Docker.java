package org.scps.local.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Containers instead of embedded servers, where there is Docker. They end with the JVM by Testcontainers' own means. */
final class Docker {

    private Docker() {}

    static boolean isAvailable() {
        // Asking Testcontainers takes seconds and prints pages where there is no Docker, so look for a trace of it
        // first.
        boolean trace = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return trace && DockerClientFactory.instance().isDockerAvailable();
    }

    static String startKafka() {
        KafkaContainer kafka = new KafkaContainer("apache/kafka-native:4.1.1");
        kafka.start();
        return kafka.getBootstrapServers();
    }

    static String startPostgres() {
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine")
                .withDatabaseName("postgres")
                .withUsername("postgres")
                .withPassword("postgres");
        postgres.start();
        return postgres.getJdbcUrl();
    }
}
