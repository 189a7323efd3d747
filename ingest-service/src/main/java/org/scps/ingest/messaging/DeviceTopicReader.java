package org.scps.ingest.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.scps.events.Topics;
import org.scps.ingest.device.DeviceRegistry;

/**
 * Reads the compacted device topic from its beginning at every start, and then goes on listening. There is no consumer
 * group: every instance needs all of it.
 */
@ApplicationScoped
class DeviceTopicReader {

    private static final Logger LOG = Logger.getLogger(DeviceTopicReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaClients clients;
    private final DeviceConsumer consumer;
    private final DeviceRegistry devices;

    private volatile boolean stopping;
    private volatile Consumer<String, String> reader;
    private Thread thread;

    DeviceTopicReader(KafkaClients clients, DeviceConsumer consumer, DeviceRegistry devices) {
        this.clients = clients;
        this.consumer = consumer;
        this.devices = devices;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::readUntilStopped, "devices-reader");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (reader != null) {
            reader.wakeup();
        }
        thread.join(PAUSE.toMillis() * 3);
    }

    private void readUntilStopped() {
        while (!stopping) {
            try (Consumer<String, String> opened = clients.reader()) {
                reader = opened;
                read(opened);
            } catch (WakeupException e) {
                return;
            } catch (RuntimeException e) {
                // Whatever it was, an estate that stands still would be worse than reading it once more.
                LOG.warnf("Reading %s failed, trying again: %s", Topics.DEVICES, e.getMessage());
                pause();
            }
        }
    }

    private void read(Consumer<String, String> opened) {
        List<TopicPartition> partitions = partitions(opened);
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = opened.endOffsets(partitions);
        while (!stopping) {
            opened.poll(POLL).forEach(consumer::accept);
            if (!devices.isLoaded() && ends.entrySet().stream().allMatch(end -> isReached(opened, end))) {
                devices.markLoaded();
                LOG.infof("All devices read, lanes %s", devices.lanes());
            }
        }
    }

    private static boolean isReached(Consumer<String, String> opened, Map.Entry<TopicPartition, Long> end) {
        return opened.position(end.getKey()) >= end.getValue();
    }

    private List<TopicPartition> partitions(Consumer<String, String> opened) {
        while (!stopping) {
            var found = opened.partitionsFor(Topics.DEVICES);
            if (found != null && !found.isEmpty()) {
                return found.stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
            }
            LOG.warnf("Topic %s is not there yet", Topics.DEVICES);
            pause();
        }
        throw new WakeupException();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
