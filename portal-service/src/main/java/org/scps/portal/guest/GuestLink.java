package org.scps.portal.guest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.scps.portal.account.Secrets;

/** Writes and reads the last part of a guest's links: which visit, what for, until when, and the portal's signature. */
@ApplicationScoped
class GuestLink {

    private static final String PURPOSE = "guest-visit";

    private final Secrets secrets;
    private final Clock clock;

    GuestLink(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What a link is good for. */
    enum Use {
        /** The plate was typed right: see what is due, and pay. */
        PAY,
        /** The plate was nearly right: say that it is one's own car first. */
        CONFIRM,
        /** This guest has paid: see the receipt. */
        RECEIPT,
        /** This guest has objected: see the answer. */
        DISPUTE
    }

    String write(UUID sessionId, Use use, Duration lifetime) {
        String value = "%s.%s.%d"
                .formatted(
                        sessionId,
                        use.name().toLowerCase(Locale.ROOT),
                        clock.instant().plus(lifetime).getEpochSecond());
        return value + "." + secrets.sign(PURPOSE, value);
    }

    /** The visit; empty when the link is not ours, is for another use or has run out. */
    Optional<UUID> read(String link, Use use) {
        int last = link.lastIndexOf('.');
        if (last < 0 || !secrets.isSignatureOf(link.substring(last + 1), PURPOSE, link.substring(0, last))) {
            return Optional.empty();
        }
        String[] parts = link.substring(0, last).split("\\.");
        boolean fits = parts[1].equalsIgnoreCase(use.name())
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2])));
        return fits ? Optional.of(UUID.fromString(parts[0])) : Optional.empty();
    }
}
