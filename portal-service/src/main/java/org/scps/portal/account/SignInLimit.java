package org.scps.portal.account;

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
 * Counts failed sign-ins per email and per network address, in memory: each portal process counts for itself, and a
 * restart forgets.
 */
@ApplicationScoped
class SignInLimit {

    private static final int MOST_KEYS = 20_000;

    private final Clock clock;
    private final int perEmail;
    private final int perAddress;
    private final Duration window;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_KEYS;
        }
    };

    @Inject
    SignInLimit(Clock clock, PortalConfig config) {
        this(
                clock,
                config.signInLimit().perEmail(),
                config.signInLimit().perAddress(),
                config.signInLimit().window());
    }

    SignInLimit(Clock clock, int perEmail, int perAddress, Duration window) {
        this.clock = clock;
        this.perEmail = perEmail;
        this.perAddress = perAddress;
        this.window = window;
    }

    /** How long this caller has to wait; empty when it may try. */
    synchronized Optional<Duration> wait(String email, String address) {
        Optional<Duration> forEmail = wait("email " + email, perEmail);
        return forEmail.isPresent() ? forEmail : wait("address " + address, perAddress);
    }

    synchronized void failed(String email, String address) {
        Instant now = clock.instant();
        failures.computeIfAbsent("email " + email, key -> new ArrayDeque<>()).addLast(now);
        failures.computeIfAbsent("address " + address, key -> new ArrayDeque<>())
                .addLast(now);
    }

    synchronized void succeeded(String email) {
        failures.remove("email " + email);
    }

    private Optional<Duration> wait(String key, int allowed) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(window))) {
            times.removeFirst();
        }
        if (times.size() < allowed) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, times.peekFirst().plus(window)).plusSeconds(1));
    }
}
