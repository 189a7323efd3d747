package org.scps.portal.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scps.portal.upstream.Answer;

/**
 * Whether a driver may see a photo. A page of visits asks for dozens of photos at once, so what an account may see is
 * remembered for a few seconds; a photo that is not among it is looked for once more.
 */
@ApplicationScoped
public class OwnImages {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final int MOST_ACCOUNTS = 2_000;

    private record Seen(Set<String> keys, Instant at) {}

    private final Visits visits;
    private final Clock clock;
    private final Map<UUID, Seen> seen = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Seen> eldest) {
            return size() > MOST_ACCOUNTS;
        }
    };

    OwnImages(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    public Answer<Boolean> maySee(UUID accountId, String imageKey) {
        Instant now = clock.instant();
        Optional<Seen> known = known(accountId).filter(seen -> seen.at().isAfter(now.minus(REMEMBERED)));
        if (known.isPresent()
                && (known.get().keys().contains(imageKey) || known.get().at().isAfter(now.minus(ASKED_AGAIN_AFTER)))) {
            return new Answer.Given<>(known.get().keys().contains(imageKey));
        }
        return visits.imagesOf(accountId).map(keys -> {
            remember(accountId, new Seen(keys, now));
            return keys.contains(imageKey);
        });
    }

    private synchronized Optional<Seen> known(UUID accountId) {
        return Optional.ofNullable(seen.get(accountId));
    }

    private synchronized void remember(UUID accountId, Seen keys) {
        seen.put(accountId, keys);
    }
}
