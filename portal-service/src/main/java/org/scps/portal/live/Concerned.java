package org.scps.portal.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scps.portal.upstream.Billing;
import org.scps.portal.vehicle.Vehicles;

/** Which accounts a session concerns. Not every event of a session names the plate, so the last known is remembered. */
@ApplicationScoped
public class Concerned {

    private static final int MOST_SESSIONS = 10_000;

    private record Stay(String plate, Instant from, Instant to) {}

    private final Vehicles vehicles;
    private final Billing billing;
    private final Map<UUID, Stay> stays = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Stay> eldest) {
            return size() > MOST_SESSIONS;
        }
    };

    Concerned(Vehicles vehicles, Billing billing) {
        this.vehicles = vehicles;
        this.billing = billing;
    }

    /** By an event that tells of the whole stay. */
    public Set<UUID> by(UUID sessionId, String plate, Instant from, Instant to) {
        Stay stay = new Stay(plate, from, to);
        remember(sessionId, stay);
        return accounts(stay);
    }

    /** By an event that names the session only. */
    public Set<UUID> by(UUID sessionId) {
        return known(sessionId)
                .or(() -> billing.session(sessionId)
                        .found()
                        .map(session -> new Stay(session.plate(), session.from(), session.to())))
                .map(this::accounts)
                .orElse(Set.of());
    }

    private Set<UUID> accounts(Stay stay) {
        return stay.plate() == null || stay.from() == null
                ? Set.of()
                : vehicles.accountsOf(stay.plate(), stay.from(), stay.to());
    }

    private synchronized void remember(UUID sessionId, Stay stay) {
        stays.put(sessionId, stay);
    }

    private synchronized Optional<Stay> known(UUID sessionId) {
        return Optional.ofNullable(stays.get(sessionId));
    }
}
