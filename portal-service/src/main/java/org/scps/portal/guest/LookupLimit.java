package org.scps.portal.guest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scps.portal.PortalConfig;

/**
 * Keeps people from trying plate after plate. Counts questions per network address and per plate, in memory: each portal
 * process counts for itself, and a restart forgets.
 */
@ApplicationScoped
class LookupLimit {

    private static final int MOST_KEYS = 20_000;

    private final Clock clock;
    private final int perAddress;
    private final int perPlate;
    private final Duration window;
    private final Map<String, Deque<Instant>> asked = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_KEYS;
        }
    };

    @Inject
    LookupLimit(Clock clock, PortalConfig config) {
        this(
                clock,
                config.guest().lookupsPerAddress(),
                config.guest().lookupsPerPlate(),
                config.guest().window());
    }

    LookupLimit(Clock clock, int perAddress, int perPlate, Duration window) {
        this.clock = clock;
        this.perAddress = perAddress;
        this.perPlate = perPlate;
        this.window = window;
    }

    /** Counts a question. How long its asker has to wait instead; empty when it may be answered. */
    synchronized Optional<Duration> ask(String address, String plate) {
        Optional<Duration> pause = pause("address " + address, perAddress);
        pause = pause.isPresent() ? pause : pause("plate " + plate, perPlate);
        if (pause.isEmpty()) {
            times("address " + address).addLast(clock.instant());
            times("plate " + plate).addLast(clock.instant());
        }
        return pause;
    }

    private Optional<Duration> pause(String key, int allowed) {
        Instant now = clock.instant();
        Deque<Instant> times = times(key);
        while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(window))) {
            times.removeFirst();
        }
        return times.size() < allowed
                ? Optional.empty()
                : Optional.of(
                        Duration.between(now, times.peekFirst().plus(window)).plusSeconds(1));
    }

    private Deque<Instant> times(String key) {
        return asked.computeIfAbsent(key, unused -> new ArrayDeque<>());
    }
}
