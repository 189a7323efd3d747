package org.scps.billing.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.scps.events.PlateRead;

/** Brings plate reads from Kafka to those who work on them, on a thread of their own: one transaction after the other. */
@ApplicationScoped
class ReadMessages {

    private static final Logger LOG = Logger.getLogger(ReadMessages.class);
    private static final String CHANNEL = "plate-reads";
    private static final int STOP_MILLIS = 5_000;

    private final Multi<Message<List<String>>> messages;
    private final BatchHandling handling;
    private final PlateReads reads;
    private final Stopping stopping;
    private final Gathering<KafkaRecordBatch<String, String>> gathering;
    private final SteadyThread thread;

    ReadMessages(
            @Channel(CHANNEL) Multi<Message<List<String>>> messages,
            @ConfigProperty(name = "mp.messaging.incoming." + CHANNEL + ".max.poll.records") int most,
            BatchHandling handling,
            PlateReads reads,
            Stopping stopping) {
        this.messages = messages;
        this.handling = handling;
        this.reads = reads;
        this.stopping = stopping;
        this.gathering = new Gathering<>(batch -> batch.getRecords().size(), most);
        this.thread = new SteadyThread(CHANNEL, stopping::begun, this::takeIn);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
        messages.map(ReadMessages::batch).subscribe(gathering);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.begin(event);
        thread.join(STOP_MILLIS);
    }

    /** @return why no reads are taken in any more; empty while they are */
    Optional<String> fault() {
        return thread.fault().or(gathering::fault);
    }

    @SuppressWarnings("unchecked") // The channel is one of batches.
    private static KafkaRecordBatch<String, String> batch(Message<List<String>> message) {
        return (KafkaRecordBatch<String, String>) message;
    }

    private void takeIn() throws InterruptedException {
        List<KafkaRecordBatch<String, String>> batches = gathering.next();
        if (!batches.isEmpty()) {
            work(batches);
        }
    }

    /** What is not acknowledged comes again after the next start; a dead-letter topic that is away shows in the health. */
    private void work(List<KafkaRecordBatch<String, String>> batches) {
        try {
            handling.handle(batches, PlateRead.class, reads::take).whenComplete((nothing, failure) -> {
                if (failure != null) {
                    LOG.error("Reads not acknowledged", failure);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("Reads neither taken in nor refused", e);
        }
    }
}
