package org.scps.ingest.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads the compacted topics of the estate from their beginning at every start, and then goes on listening. There is no
 * sharing of partitions: every instance needs all of it.
 */
@ApplicationScoped
class EstateReader {

    private static final Logger LOG = Logger.getLogger(EstateReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaClients clients;
    private final DeadLetters deadLetters;
    private final Map<String, EstateTopic> topics;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private volatile Consumer<String, String> reader;
    private Thread thread;

    EstateReader(KafkaClients clients, DeadLetters deadLetters, DeviceConsumer devices, FacilityConsumer facilities) {
        this.clients = clients;
        this.deadLetters = deadLetters;
        this.topics = Stream.of(devices, facilities).collect(Collectors.toMap(EstateTopic::name, Function.identity()));
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::readUntilStopped, "estate-reader");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (reader != null) {
            reader.wakeup();
        }
        thread.join(PAUSE.toMillis() * 3);
    }

    private void readUntilStopped() {
        while (!isStopping()) {
            try (Consumer<String, String> opened = clients.reader()) {
                reader = opened;
                read(opened);
            } catch (WakeupException e) {
                return;
            } catch (RuntimeException e) {
                // Whatever it was, an estate that stands still would be worse than reading it once more.
                LOG.warnf("Reading %s failed, trying again: %s", topics.keySet(), e.getMessage());
                pause();
            }
        }
    }

    private void read(Consumer<String, String> opened) {
        List<TopicPartition> partitions = topics.keySet().stream()
                .flatMap(topic -> partitions(opened, topic))
                .toList();
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        AsideMark aside = new AsideMark(opened, partitions);
        Map<TopicPartition, Long> ends = opened.endOffsets(partitions);
        Set<EstateTopic> behind = new HashSet<>(topics.values());
        while (!isStopping()) {
            opened.poll(POLL).forEach(message -> take(message, aside));
            aside.advance();
            behind.removeIf(topic -> hasCaughtUp(topic, opened, ends));
        }
    }

    private void take(ConsumerRecord<String, String> message, AsideMark aside) {
        try {
            topics.get(message.topic()).accept(message);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.warnf("Message %s of %s at offset %d is unusable", message.key(), message.topic(), message.offset());
            if (!aside.isPast(message) && !deadLetters.put(message, e)) {
                aside.stay();
            }
        }
    }

    private static boolean hasCaughtUp(
            EstateTopic topic, Consumer<String, String> opened, Map<TopicPartition, Long> ends) {
        boolean reached = ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic.name()))
                .allMatch(end -> opened.position(end.getKey()) >= end.getValue());
        if (reached) {
            topic.caughtUp();
        }
        return reached;
    }

    private Stream<TopicPartition> partitions(Consumer<String, String> opened, String topic) {
        while (!isStopping()) {
            var found = opened.partitionsFor(topic);
            if (found != null && !found.isEmpty()) {
                return found.stream().map(partition -> new TopicPartition(partition.topic(), partition.partition()));
            }
            LOG.warnf("Topic %s is not there yet", topic);
            pause();
        }
        throw new WakeupException();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
