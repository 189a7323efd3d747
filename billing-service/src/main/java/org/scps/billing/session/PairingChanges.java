package org.scps.billing.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What has changed in the stays of one plate that may hold or release the charges of other plates. */
final class PairingChanges {

    private final List<OfLone> ofLone = new ArrayList<>();
    private final List<OfHeld> ofHeld = new ArrayList<>();

    /**
     * A lone stay that appeared, vanished or found another partner.
     *
     * @param standing false when it vanished
     */
    record OfLone(Claim claim, Instant at, boolean standing) {}

    /** A pair that is held, or was until now, for what it is itself. */
    record OfHeld(String plate, Instant entered, Instant left) {}

    /**
     * @param old null when nothing was stored
     * @param now null when it was withdrawn
     */
    void note(Session old, Stay now) {
        noteLone(old, now);
        OfHeld was = held(old);
        OfHeld is = held(now);
        if (!Objects.equals(was, is)) {
            Stream.of(was, is).filter(Objects::nonNull).forEach(ofHeld::add);
        }
    }

    List<OfLone> ofLone() {
        return List.copyOf(ofLone);
    }

    List<OfHeld> ofHeld() {
        return List.copyOf(ofHeld);
    }

    private void noteLone(Session old, Stay now) {
        Claim was = old == null ? null : old.claim();
        Claim is = now == null ? null : now.claim();
        UUID partnerWas = old == null || old.exit() == null ? null : old.exit().passageId();
        UUID partnerIs = now == null ? null : now.exit().map(Passage::passageId).orElse(null);
        if (Objects.equals(was, is) && Objects.equals(partnerWas, partnerIs)) {
            return;
        }
        if (was != null && was.lone()) {
            ofLone.add(new OfLone(was, old.startedAt(), false));
        }
        if (is != null && is.lone()) {
            ofLone.add(new OfLone(is, now.first().at(), true));
        }
    }

    private static OfHeld held(Session session) {
        boolean holds = session != null
                && session.claim() != null
                && session.claim().kind() == Claim.Kind.BOTH
                && session.exit() != null
                && session.contested() != null
                && session.contested().holdsOthers();
        return holds
                ? new OfHeld(
                        session.claim().plate(),
                        session.entry().at(),
                        session.exit().at())
                : null;
    }

    private static OfHeld held(Stay stay) {
        return stay instanceof Stay.Paired pair
                        && pair.contested() != null
                        && pair.contested().holdsOthers()
                ? new OfHeld(
                        pair.first().timelinePlate(),
                        pair.first().at(),
                        pair.last().at())
                : null;
    }
}
