package org.scps.billing.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;

/**
 * What polls of Kafka have brought and nobody has worked on. A poll returns as soon as there is anything, often a single
 * record, so while others are worked on, many small batches add up; they are handed over together.
 *
 * @param <B> what one poll brings
 */
final class Gathering<B> implements Flow.Subscriber<B> {

    private static final Logger LOG = Logger.getLogger(Gathering.class);
    /** As many polls may wait here; more is left to Kafka. */
    static final int POLLS = 16;

    private static final long PATIENCE_MILLIS = 200;

    private final LinkedBlockingDeque<B> waiting = new LinkedBlockingDeque<>();
    private final ToIntFunction<B> size;
    private final int most;
    private volatile Flow.Subscription subscription;
    private volatile Throwable failure;

    /**
     * @param size how many records a batch is of
     * @param most records handed over at once, unless one poll brought more
     */
    Gathering(ToIntFunction<B> size, int most) {
        this.size = size;
        this.most = most;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(POLLS);
    }

    @Override
    public void onNext(B batch) {
        waiting.add(batch);
    }

    @Override
    public void onError(Throwable cause) {
        failure = cause;
        LOG.error("No more reads come from Kafka", cause);
    }

    @Override
    public void onComplete() {
        // The service stops.
    }

    /** @return why nothing comes any more; empty while something may */
    Optional<String> fault() {
        return Optional.ofNullable(failure).map(cause -> "no more reads come from Kafka: " + cause);
    }

    /** @return in the order of their coming; empty when nothing has come for a moment */
    List<B> next() throws InterruptedException {
        List<B> together = new ArrayList<>();
        B batch = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        int records = 0;
        while (batch != null) {
            together.add(batch);
            records += size.applyAsInt(batch);
            batch = waiting.poll();
            if (batch != null && records + size.applyAsInt(batch) > most) {
                waiting.addFirst(batch);
                batch = null;
            }
        }
        if (!together.isEmpty()) {
            subscription.request(together.size());
        }
        return together;
    }
}
