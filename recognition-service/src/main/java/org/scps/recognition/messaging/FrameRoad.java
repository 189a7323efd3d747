package org.scps.recognition.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.scps.recognition.RecognitionConfig;
import org.scps.recognition.passage.Burst;
import org.scps.recognition.passage.PassageVote;

/** The threads between {@code frames.v1} and {@code plate-reads.v1}: lanes, consumer, workers, desk. */
@ApplicationScoped
class FrameRoad {

    private final Lanes lanes;
    private final FrameConsumer consumer;
    private final FrameDispatch dispatch;
    private final ExecutorService workers;
    private final List<Thread> threads;
    private final KafkaClientMetrics lag;

    FrameRoad(
            RecognitionConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Lanes lanes,
            Desk desk,
            Work work,
            MeterRegistry metrics) {
        this.lanes = lanes;
        workers =
                Executors.newFixedThreadPool(config.recognition().workers(), task -> new Thread(task, "frame-worker"));
        PassageDesk passages = desk.open();
        dispatch = new FrameDispatch(work.mapper(), lanes, work.worker(), passages, workers);
        KafkaConsumer<byte[], byte[]> frames =
                new KafkaConsumer<>(settings(broker), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        lag = new KafkaClientMetrics(frames);
        lag.bindTo(metrics);
        consumer = new FrameConsumer(frames, dispatch, lanes);
        threads = List.of(
                new Thread(lanes, "lanes"),
                new Thread(passages, "passage-desk"),
                new Thread(consumer, "frame-consumer"));
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "recognition");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "recognition-frames");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 32);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // A killed instance is given up after this long, and only then do its frames go to the next one.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        return settings;
    }

    void start(@Observes StartupEvent event) {
        threads.forEach(Thread::start);
    }

    /** True when frames can be taken. */
    boolean ready() {
        return lanes.isKnown() && alive();
    }

    /** False when a thread has ended that must not. */
    boolean alive() {
        return threads.stream().allMatch(Thread::isAlive) && !dispatch.ill();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        lag.close();
        consumer.stop();
        lanes.stop();
        threads.get(threads.size() - 1).join(TimeUnit.SECONDS.toMillis(4));
        threads.get(0).join(TimeUnit.SECONDS.toMillis(1));
        threads.forEach(Thread::interrupt);
        workers.shutdownNow();
        workers.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** Makes the desk, from the configuration. */
    @ApplicationScoped
    static class Desk {

        private final RecognitionConfig config;
        private final PassageVote vote;
        private final PlateReadPublisher publisher;

        Desk(RecognitionConfig config, PassageVote vote, PlateReadPublisher publisher) {
            this.config = config;
            this.vote = vote;
            this.publisher = publisher;
        }

        PassageDesk open() {
            RecognitionConfig.Recognition settings = config.recognition();
            return new PassageDesk(
                    burstId -> new Burst(burstId, vote, settings.agreeingFrames()),
                    publisher,
                    settings.settleAfter(),
                    settings.rememberedBursts(),
                    Clock.systemUTC());
        }
    }

    /** What a frame needs on its way to a worker. */
    @ApplicationScoped
    static class Work {

        private final ObjectMapper mapper;
        private final FrameWorker worker;

        Work(ObjectMapper mapper, FrameWorker worker) {
            this.mapper = mapper;
            this.worker = worker;
        }

        ObjectMapper mapper() {
            return mapper;
        }

        FrameWorker worker() {
            return worker;
        }
    }
}
