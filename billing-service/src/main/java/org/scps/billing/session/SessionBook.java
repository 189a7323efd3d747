package org.scps.billing.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scps.events.ChargeState;

/**
 * Keeps the sessions of a plate in step with its passages.
 *
 * <p>Only the part of the timeline that a change can reach is folded again: from the stay before it to the first stay
 * after it that begins with the same passage as the stored one; from there on nothing differs. So the cost does not grow
 * with the past of a plate. Then the stays are held against those of similar plates, see {@link Pairing}.
 */
public final class SessionBook {

    private static final int FIRST_SLICE = 64;

    private final PairingSettings settings;
    private final Passages passages;
    private final Sessions sessions;
    private final Charging charging;
    private final SessionUpdates updates;

    public SessionBook(
            PairingSettings settings, Passages passages, Sessions sessions, Charging charging, SessionUpdates updates) {
        this.settings = settings;
        this.passages = passages;
        this.sessions = sessions;
        this.charging = charging;
        this.updates = updates;
    }

    /** Works a change of one passage between {@code from} and {@code to} into the sessions of a plate. */
    void rework(String facilityId, String plate, Instant from, Instant to, Cause cause, Findings findings) {
        PairingRules rules = settings.of(facilityId);
        Optional<Session> previous = sessions.lastBefore(facilityId, plate, from);
        Instant start = previous.map(Session::startedAt).orElse(from);
        for (int limit = FIRST_SLICE; ; limit *= 4) {
            Stretch stretch = new Stretch(
                    passages.timeline(facilityId, plate, start, limit),
                    sessions.startedFrom(facilityId, plate, start, limit),
                    previous.map(Session::firstPassageId),
                    limit);
            if (stretch.reachesAgreement(to, rules, Forgotten.horizon(cause))) {
                stretch.leaveOutPairsBefore(from);
                reconcile(facilityId, rules, stretch, cause, findings);
                return;
            }
        }
    }

    private void reconcile(String facilityId, PairingRules rules, Stretch stretch, Cause cause, Findings findings) {
        findings.repeats(stretch.repeats());
        stretch.passages().forEach(passage -> findings.lookedAt(passage.passageId()));
        List<Session> stored = stretch.stored();
        Map<UUID, Session> before = new HashMap<>();
        stored.forEach(session -> before.put(session.sessionId(), session));
        // A session that began with a passage of another plate moves here; there it is missed.
        stretch.stays().stream()
                .map(Stay::sessionId)
                .filter(id -> !before.containsKey(id))
                .forEach(id -> sessions.find(id).ifPresent(session -> before.put(id, session)));
        List<Stay> alone = stretch.stays().stream()
                .map(stay -> Forgotten.still(stay, before.get(stay.sessionId()), rules))
                .toList();
        Pairing pairing = new Pairing(facilityId, rules, sessions, passages, alone, before.values());
        List<Stay> stays = pairing.outcome();
        PairingChanges changes = new PairingChanges();
        Set<UUID> standing = stays.stream().map(Stay::sessionId).collect(Collectors.toSet());
        for (Session old : stored) {
            if (!standing.contains(old.sessionId())) {
                withdraw(old, cause, findings);
                changes.note(old, null);
            }
        }
        // Merged exits first: their own sessions end before the ones that they now belong to are told of.
        List<Stay> ordered = Stream.concat(
                        stays.stream().filter(Stay.Merged.class::isInstance),
                        stays.stream().filter(stay -> !(stay instanceof Stay.Merged)))
                .toList();
        for (Stay stay : ordered) {
            Session old = Optional.ofNullable(before.get(stay.sessionId()))
                    .or(() -> sessions.find(stay.sessionId()))
                    .orElse(null);
            changes.note(old, stay);
            update(facilityId, stay, old, cause, findings);
        }
        for (Stay.Paired pair : pairing.contested(changes.ofLone())) {
            Session old = sessions.find(pair.sessionId()).orElse(null);
            changes.note(old, pair);
            update(facilityId, pair, old, cause, findings);
        }
        for (Stay.Paired pair : pairing.besideHeld(changes.ofHeld())) {
            update(facilityId, pair, sessions.find(pair.sessionId()).orElse(null), cause, findings);
        }
    }

    /** What was charged for a stay that no longer stands is not asked for any more. */
    void voidChargeOf(Session withdrawn, Cause cause) {
        if (withdrawn.charge() != null
                && !withdrawn.charge().voided()
                && !withdrawn.charge().frozen()) {
            updates.store(withdrawn, withdrawn.withCharge(withdrawn.charge().asVoided(), cause.at()), cause);
        }
    }

    private void withdraw(Session old, Cause cause, Findings findings) {
        findings.forget(old.sessionId());
        Session withdrawn = old.without(cause.at());
        findings.lookedAt(old.firstPassageId());
        if (old.charge() != null) {
            withdrawn = withdrawn.withCharge(notOwed(old, SessionState.WITHDRAWN, findings), cause.at());
        }
        store(old, withdrawn, cause, findings);
    }

    private void update(String facilityId, Stay found, Session old, Cause cause, Findings findings) {
        Stay stay = charging.settled(facilityId, found);
        findings.forget(stay.sessionId());
        Charge charge = charging.charge(facilityId, stay, old)
                .map(fresh -> owed(old, fresh, stay, findings))
                .orElseGet(() -> old == null || old.charge() == null ? null : notOwed(old, stay.state(), findings));
        Session now = new Session(
                stay.sessionId(),
                facilityId,
                stay.plate(),
                state(stay, old),
                old == null ? 0 : old.revision(),
                stay.entry().map(Passage::passing).orElse(null),
                stay.exit().map(Passage::passing).orElse(null),
                charge,
                stay.claim(),
                Forgotten.contested(stay, old, cause),
                cause.correlationId(),
                cause.at());
        store(old, now, cause, findings);
        want(stay, findings);
    }

    /** A missed exit that an operator has closed stays closed. */
    private static SessionState state(Stay stay, Session old) {
        boolean closed =
                stay instanceof Stay.Stuck && old != null && old.state() == SessionState.ENDED && old.exit() == null;
        return closed ? SessionState.ENDED : stay.state();
    }

    private static Charge owed(Session old, Charge price, Stay stay, Findings findings) {
        if (old == null || old.charge() == null) {
            return price;
        }
        Charge paid = old.charge();
        Charge fresh = price.withFeesOf(paid);
        boolean samePrice = paid.total().amount().compareTo(fresh.total().amount()) == 0;
        // Money only moves by itself when the new reads leave no doubt.
        boolean doubtful = paid.settlement().moved() && fresh.state() == ChargeState.HELD;
        if (!paid.fixed() && !doubtful) {
            boolean settled = samePrice && paid.settlement().moved() && !paid.voided();
            // Who has paid inside is told what became of the time to leave.
            return settled && !paid.advance().inside() ? paid : paid.repriced(fresh);
        }
        if (!samePrice) {
            String detail = "Charged " + words(paid) + ", now " + words(fresh);
            UUID passageId = stay.first().passageId();
            findings.want(passageId, ReviewReason.PRICE_CHANGED_AFTER_PAYMENT, stay.sessionId(), detail);
        }
        return paid;
    }

    /** What was paid for a stay that never was is given back; of one whose exit is not known any more, people decide. */
    private static Charge notOwed(Session old, SessionState now, Findings findings) {
        boolean decided = !old.charge().settlement().moved() || now == SessionState.WITHDRAWN;
        if (decided && !old.charge().frozen()) {
            return old.charge().asVoided();
        }
        findings.want(
                old.firstPassageId(),
                ReviewReason.PRICE_CHANGED_AFTER_PAYMENT,
                old.sessionId(),
                "Paid " + words(old.charge()) + " for a stay that no longer stands");
        return old.charge();
    }

    private static String words(Charge charge) {
        return charge.total().amount().toPlainString() + " " + charge.total().currency();
    }

    private void store(Session old, Session now, Cause cause, Findings findings) {
        if (old == null || !now.saysTheSameAs(old)) {
            findings.changed(updates.store(old, now, cause));
        }
    }

    private static void want(Stay stay, Findings findings) {
        findings.lookedAt(stay.first().passageId());
        stay.exit().map(Passage::passageId).ifPresent(findings::lookedAt);
        stay.entry().ifPresent(entry -> findings.enters(entry.passageId()));
        UUID first = stay.first().passageId();
        String detail = stay.first().clockWrong() ? "The clock of its camera was wrong" : null;
        stay.trouble().ifPresent(reason -> findings.want(first, reason, stay.sessionId(), detail));
        if (stay.dependsOnReads()) {
            stay.entry().filter(p -> !p.certain()).ifPresent(p -> doubt(p, stay, findings));
            stay.exit().filter(p -> !p.certain()).ifPresent(p -> doubt(p, stay, findings));
        }
    }

    private static void doubt(Passage passage, Stay stay, Findings findings) {
        findings.want(passage.passageId(), ReviewReason.LOW_CONFIDENCE, stay.sessionId(), null);
    }
}
