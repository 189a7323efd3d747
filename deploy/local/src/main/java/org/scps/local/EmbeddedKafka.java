package org.scps.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Kafka broker (KRaft, combined mode) in a JVM of its own; its data survives restarts. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    /** Any fixed value: one folder, one cluster. */
    private static final String CLUSTER_ID = "c2Nwcy1sb2NhbC1zdGFjaw";

    private final Path folder;
    private final Path log;
    private final int port;
    private final int controllerPort;
    private Child broker;

    private EmbeddedKafka(Path folder, Path log, int port, int controllerPort) {
        this.folder = folder.toAbsolutePath();
        this.log = log;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Starts a broker and returns when it answers and every topic exists. */
    public static EmbeddedKafka start(Path folder, Path log, int port, int controllerPort) {
        EmbeddedKafka kafka = new EmbeddedKafka(folder, log, port, controllerPort);
        kafka.restart();
        return kafka;
    }

    /** Starts a broker on random free ports. */
    public static EmbeddedKafka start(Path folder) {
        return start(folder.resolve("data"), folder.resolve("kafka.log"), Jvm.freePort(), Jvm.freePort());
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public Child process() {
        return broker;
    }

    /** Ends the broker as kill -9 does; data stay. */
    public void kill() {
        broker.kill();
    }

    /** Starts the broker again in the same folder, on the same port. */
    public void restart() {
        Path properties = writeProperties();
        broker = Child.start(
                "kafka",
                Jvm.command(
                        List.of("-Xmx384m"),
                        Jvm.ownClassPath(),
                        BrokerProcess.class.getName(),
                        List.of(properties.toString(), folder.toString(), CLUSTER_ID)),
                Map.of(),
                log);
        Await.until("Kafka on port " + port, START_TIMEOUT, broker, this::listens);
        KafkaTopics.create(bootstrapServers());
    }

    @Override
    public void close() {
        broker.stop(Duration.ofSeconds(15));
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path writeProperties() {
        String text =
                """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=5
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.segment.bytes=67108864
                log.cleaner.dedupe.buffer.size=8388608
                """
                        .formatted(port, controllerPort, folder);
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolveSibling("kafka.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
