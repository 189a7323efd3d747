package org.scps.billing.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps the sessions of a plate in step with its passages.
 *
 * <p>Only the part of the timeline that a change can reach is folded again: from the stay before it to the first stay
 * after it that begins with the same passage as the stored one; from there on nothing differs. So the cost does not grow
 * with the past of a plate.
 */
public final class SessionBook {

    private static final int FIRST_SLICE = 64;

    private final PairingRules rules;
    private final Passages passages;
    private final Sessions sessions;
    private final Charging charging;
    private final SessionUpdates updates;

    public SessionBook(
            PairingRules rules, Passages passages, Sessions sessions, Charging charging, SessionUpdates updates) {
        this.rules = rules;
        this.passages = passages;
        this.sessions = sessions;
        this.charging = charging;
        this.updates = updates;
    }

    /** Works a change of one passage between {@code from} and {@code to} into the sessions of a plate. */
    void rework(String facilityId, String plate, Instant from, Instant to, Cause cause, Findings findings) {
        Optional<Session> previous = sessions.lastBefore(facilityId, plate, from);
        Instant start = previous.map(Session::startedAt).orElse(from);
        for (int limit = FIRST_SLICE; ; limit *= 4) {
            List<Passage> slice = passages.timeline(facilityId, plate, start, limit);
            Timeline.Folded folded = Timeline.fold(sinceStartOf(previous, slice), rules);
            List<Session> stored = sessions.startedFrom(facilityId, plate, start, limit);
            boolean complete = slice.size() < limit;
            Instant readTo =
                    complete ? Instant.MAX : slice.get(slice.size() - 1).at();
            Optional<Instant> agreed = agreement(folded.stays(), stored, to, readTo);
            if (complete || agreed.isPresent()) {
                Instant end = agreed.orElse(Instant.MAX);
                findings.repeats(folded.repeats());
                reconcile(
                        facilityId,
                        folded.stays().stream()
                                .filter(s -> s.first().at().isBefore(end))
                                .toList(),
                        stored.stream().filter(s -> s.startedAt().isBefore(end)).toList(),
                        cause,
                        findings);
                return;
            }
        }
    }

    private static List<Passage> sinceStartOf(Optional<Session> previous, List<Passage> slice) {
        if (previous.isEmpty()) {
            return slice;
        }
        UUID first = previous.get().firstPassageId();
        Predicate<Passage> earlier = passage -> !passage.passageId().equals(first);
        return slice.stream().sorted(Passage.BY_TIME).dropWhile(earlier).toList();
    }

    /** The first moment after {@code after} where old and new stays begin with the same passage, and nothing else does. */
    private static Optional<Instant> agreement(List<Stay> stays, List<Session> stored, Instant after, Instant before) {
        Set<UUID> known = stored.stream().map(Session::sessionId).collect(Collectors.toSet());
        Map<Instant, Set<UUID>> starts = new HashMap<>();
        stays.forEach(stay ->
                starts.computeIfAbsent(stay.first().at(), at -> new HashSet<>()).add(stay.sessionId()));
        stored.forEach(old ->
                starts.computeIfAbsent(old.startedAt(), at -> new HashSet<>()).add(old.sessionId()));
        return stays.stream()
                .filter(stay -> known.contains(stay.sessionId()))
                .map(stay -> stay.first().at())
                .filter(at -> at.isAfter(after)
                        && at.isBefore(before)
                        && starts.get(at).size() == 1)
                .findFirst();
    }

    private void reconcile(String facilityId, List<Stay> stays, List<Session> stored, Cause cause, Findings findings) {
        Map<UUID, Session> before = stored.stream().collect(Collectors.toMap(Session::sessionId, s -> s));
        Set<UUID> standing = stays.stream().map(Stay::sessionId).collect(Collectors.toSet());
        stored.stream()
                .filter(old -> !standing.contains(old.sessionId()))
                .forEach(old -> withdraw(old, cause, findings));
        for (Stay stay : stays) {
            Session old = Optional.ofNullable(before.get(stay.sessionId()))
                    .or(() -> sessions.find(stay.sessionId()))
                    .orElse(null);
            update(facilityId, stay, old, cause, findings);
        }
    }

    private void withdraw(Session old, Cause cause, Findings findings) {
        Session withdrawn = old.in(SessionState.WITHDRAWN, cause.at());
        findings.lookedAt(old.firstPassageId());
        if (old.charge() != null) {
            withdrawn = withdrawn.withCharge(notOwed(old, findings), cause.at());
        }
        store(old, withdrawn, cause, findings);
    }

    private void update(String facilityId, Stay stay, Session old, Cause cause, Findings findings) {
        Charge charge = stay instanceof Stay.Paired paired
                ? owed(old, charging.charge(facilityId, paired), paired, findings)
                : old == null || old.charge() == null ? null : notOwed(old, findings);
        Session now = new Session(
                stay.sessionId(),
                facilityId,
                stay.first().plate(),
                state(stay, old),
                old == null ? 0 : old.revision(),
                stay.entry().map(Passage::passing).orElse(null),
                stay.exit().map(Passage::passing).orElse(null),
                charge,
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

    private static Charge owed(Session old, Charge fresh, Stay stay, Findings findings) {
        if (old == null || old.charge() == null || !old.charge().fixed()) {
            return fresh;
        }
        Charge paid = old.charge();
        if (paid.total().amount().compareTo(fresh.total().amount()) != 0) {
            String detail = "Paid " + words(paid) + ", now " + words(fresh);
            UUID passageId = stay.first().passageId();
            findings.want(passageId, ReviewReason.PRICE_CHANGED_AFTER_PAYMENT, stay.sessionId(), detail);
        }
        return paid;
    }

    /** Refunds are for people to decide, so what is paid stays paid. */
    private static Charge notOwed(Session old, Findings findings) {
        if (!old.charge().fixed()) {
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
        if (old == null || !now.tellsTheSameAs(old)) {
            findings.changed(updates.store(old, now, cause));
        }
    }

    private static void want(Stay stay, Findings findings) {
        stay.entry().ifPresent(entry -> findings.enters(entry.passageId()));
        UUID first = stay.first().passageId();
        findings.lookedAt(first);
        stay.trouble().ifPresent(reason -> findings.want(first, reason, stay.sessionId(), null));
        stay.exit().ifPresent(exit -> findings.lookedAt(exit.passageId()));
        if (stay.dependsOnReads()) {
            stay.entry().filter(p -> !p.certain()).ifPresent(p -> doubt(p, stay, findings));
            stay.exit().filter(p -> !p.certain()).ifPresent(p -> doubt(p, stay, findings));
        }
    }

    private static void doubt(Passage passage, Stay stay, Findings findings) {
        findings.want(passage.passageId(), ReviewReason.LOW_CONFIDENCE, stay.sessionId(), null);
    }
}
