package org.scps.portal.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.scps.portal.account.Account;

/** Passes events on to whoever listens now. Keeps nothing: pages show what was before. */
@ApplicationScoped
public class LiveFeed {

    /** Events that may wait for one slow listener; one that is slower still is cut off and connects anew. */
    private static final int WAITING = 1_000;

    private final BroadcastProcessor<LiveEvent> listeners = BroadcastProcessor.create();
    private final AtomicInteger listening;

    LiveFeed(MeterRegistry meters) {
        listening = meters.gauge("scps.portal.live.listeners", new AtomicInteger());
    }

    public synchronized void tell(LiveEvent event) {
        listeners.onNext(event);
    }

    /** What concerns the account, from now on. */
    public Multi<LiveEvent> of(Account account) {
        return listeners
                .filter(event -> event.concerns(account))
                .onOverflow()
                .buffer(WAITING)
                .onSubscription()
                .invoke(listening::incrementAndGet)
                .onTermination()
                .invoke(listening::decrementAndGet);
    }
}
