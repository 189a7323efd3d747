package org.scps.billing.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Holds the stays of one changed timeline against those of similar plates: what was read differently may belong together,
 * and what was read alike may be somebody else's. The outcome for each stay depends only on the stays that could belong
 * together with it, never on the order in which they became known.
 */
final class Pairing {

    private final String facilityId;
    private final PairingRules rules;
    private final Sessions sessions;
    private final Passages passages;
    private final LoneStays lone;
    private final Matching matching;
    private final List<Stay> stays;
    private final Collection<Session> stored;
    private final Map<UUID, Stay> matched;

    /**
     * @param stays of the changed timeline, looked at alone
     * @param stored sessions that these replace
     */
    Pairing(
            String facilityId,
            PairingRules rules,
            Sessions sessions,
            Passages passages,
            List<Stay> stays,
            Collection<Session> stored) {
        this.facilityId = facilityId;
        this.rules = rules;
        this.sessions = sessions;
        this.passages = passages;
        this.stays = stays;
        this.stored = stored;
        List<Lone> fresh = stays.stream()
                .filter(stay -> stay.claim().lone())
                .map(Pairing::lone)
                .toList();
        this.lone = new LoneStays(facilityId, rules, sessions, passages, fresh, outdated());
        this.matching = new Matching(lone, rules);
        List<Lone> seeds = new ArrayList<>(fresh);
        stored.stream()
                .filter(session -> session.claim() != null && session.claim().lone())
                .forEach(session -> seeds.addAll(lone.onceNear(session.claim(), session.startedAt())));
        this.matched = new HashMap<>(matching.around(seeds));
    }

    /** Every stay that has to be stored anew, if it differs: those of the timeline, and others that hang together. */
    List<Stay> outcome() {
        Map<UUID, Stay> outcome = new LinkedHashMap<>();
        Map<UUID, Stay> others = new HashMap<>(matched);
        for (Stay stay : stays) {
            UUID id = stay.first().passageId();
            Stay now = stay instanceof Stay.Paired pair ? contest(pair) : matched.get(id);
            outcome.put(id, now);
            others.remove(id);
        }
        others.values().stream()
                .sorted(java.util.Comparator.comparing(Stay::first, Passage.BY_TIME))
                .forEach(stay -> outcome.put(stay.first().passageId(), stay));
        return List.copyOf(outcome.values());
    }

    /** Exact pairs of other plates whose charge what has changed holds or releases. */
    List<Stay.Paired> contested(List<PairingChanges.OfLone> changes) {
        Map<UUID, Stay.Paired> pairs = new LinkedHashMap<>();
        Set<UUID> own = outdated();
        for (PairingChanges.OfLone change : changes) {
            Stream.concat(
                            near(change).stream()
                                    .filter(session -> mayContest(
                                            change.claim().plate(),
                                            session.claim().plate())),
                            enteredAgain(change.claim()))
                    .filter(session -> !own.contains(session.firstPassageId()))
                    .forEach(session -> pair(session).ifPresent(pair -> pairs.put(session.sessionId(), contest(pair))));
        }
        return List.copyOf(pairs.values());
    }

    /** Exact pairs of other plates that a pair which became held, or was released, holds or releases. */
    List<Stay.Paired> besideHeld(List<PairingChanges.OfHeld> changes) {
        Map<UUID, Stay.Paired> pairs = new LinkedHashMap<>();
        for (PairingChanges.OfHeld change : changes) {
            Instant from = change.entered();
            Instant to = change.left().plus(rules.maximumStay());
            sessions.paired(facilityId, change.plate(), from, to, false).stream()
                    .filter(session -> session.startedAt().isBefore(change.left()))
                    .filter(session ->
                            mayContest(change.plate(), session.claim().plate()))
                    .forEach(session -> pair(session).ifPresent(pair -> pairs.put(session.sessionId(), contest(pair))));
        }
        return List.copyOf(pairs.values());
    }

    private List<Session> near(PairingChanges.OfLone change) {
        if (rules.tolerance().confusions() == 0) {
            return List.of();
        }
        boolean entered = change.claim().kind() == Claim.Kind.ENTRY;
        Instant to = change.at().plus(entered ? rules.tolerance().within() : rules.maximumStay());
        return sessions.paired(facilityId, change.claim().plate(), change.at(), to, !change.standing());
    }

    /** The pair of the same plate whose entry ended the stay that the claim is of. */
    private Stream<Session> enteredAgain(Claim claim) {
        return claim.until() == null
                ? Stream.empty()
                : sessions.startedFrom(facilityId, claim.plate(), claim.until(), 2).stream()
                        .filter(session -> session.startedAt().equals(claim.until())
                                && session.claim().kind() == Claim.Kind.BOTH);
    }

    private static boolean mayContest(String plate, String pair) {
        return !plate.equals(pair)
                && Confusions.shareAnEnd(plate, pair)
                && Confusions.between(plate, pair, 2).isPresent();
    }

    private Optional<Stay.Paired> pair(Session session) {
        String plate = session.claim().plate();
        Optional<Passage> first = passages.find(session.entry().passageId());
        Optional<Passage> last = passages.find(session.exit().passageId());
        return first.filter(p -> plate.equals(p.timelinePlate()))
                .flatMap(entry -> last.filter(p -> plate.equals(p.timelinePlate()))
                        .map(exit -> new Stay.Paired(entry, exit, null)));
    }

    private Stay.Paired contest(Stay.Paired pair) {
        if (pair.confirmed()) {
            return pair;
        }
        if (pair.first().clockWrong() || pair.last().clockWrong()) {
            return pair.contested(ReviewReason.CLOCK_WRONG);
        }
        if (entryBefore(pair).filter(entry -> stillInside(entry, pair.last())).isPresent()) {
            return pair.contested(ReviewReason.ENTERED_TWICE);
        }
        if (lone.entriesFor(pair.last()).stream().anyMatch(entry -> stillInside(entry, pair.last()))) {
            return pair.contested(ReviewReason.LOOKALIKE_INSIDE);
        }
        if (!lone.exitsBetween(pair.first(), pair.last()).isEmpty()) {
            return pair.contested(ReviewReason.EXIT_BETWEEN);
        }
        if (besideHeld(pair)) {
            return pair.contested(ReviewReason.LOOKALIKE_HELD);
        }
        boolean torn = Resemblance.torn(pair.first()) || Resemblance.torn(pair.last());
        return torn ? pair.contested(ReviewReason.LOW_CONFIDENCE) : pair;
    }

    /**
     * A similar plate's pair is held, and its exit may be the one of this entry, or its entry that of this exit. What is
     * held only for that holds nobody else, so that two pairs do not hold each other for ever.
     */
    private boolean besideHeld(Stay.Paired pair) {
        if (rules.tolerance().confusions() == 0) {
            return false;
        }
        Instant from = pair.first().at();
        Instant to = pair.last().at().plus(rules.tolerance().within());
        String plate = pair.first().timelinePlate();
        return sessions.paired(facilityId, plate, from, to, true).stream()
                .filter(session -> session.contested().holdsOthers())
                .filter(session -> mayContest(session.claim().plate(), plate))
                .flatMap(session -> pair(session).stream())
                .anyMatch(held -> crosses(held, pair));
    }

    private boolean crosses(Stay.Paired held, Stay.Paired pair) {
        boolean leftBetween = held.last().at().isAfter(pair.first().at())
                && held.last().at().isBefore(pair.last().at())
                && lone.mayBeOne(pair.first(), held.last());
        boolean inside = held.first().at().isBefore(pair.last().at())
                && held.last().at().isAfter(pair.last().at())
                && lone.mayBeOne(pair.last(), held.first());
        return leftBetween || inside;
    }

    /** The same plate came in before, and this entry was the first that was known of it since. */
    private Optional<Lone> entryBefore(Stay.Paired pair) {
        String plate = pair.first().timelinePlate();
        Instant at = pair.first().at();
        return Stream.concat(
                        stays.stream().filter(Stay.Stuck.class::isInstance).map(Pairing::lone),
                        sessions.lastBefore(facilityId, plate, at).stream()
                                .filter(session -> !outdated().contains(session.firstPassageId()))
                                .filter(session -> session.claim().kind() == Claim.Kind.ENTRY)
                                .flatMap(session -> lone.stored(session).stream()))
                .filter(entry -> plate.equals(entry.claim().plate())
                        && at.equals(entry.claim().until()))
                .findFirst();
    }

    /** Somebody who was paired tolerantly only after the exit may just as well have been the one who left. */
    private boolean stillInside(Lone entry, Passage exit) {
        Stay stay = matching.around(List.of(entry)).get(entry.passageId());
        return !(stay instanceof Stay.Likely likely && likely.last().at().isBefore(exit.at()));
    }

    private Set<UUID> outdated() {
        Set<UUID> ids = new HashSet<>();
        stored.forEach(session -> ids.add(session.firstPassageId()));
        stays.forEach(stay -> {
            ids.add(stay.first().passageId());
            stay.exit().ifPresent(exit -> ids.add(exit.passageId()));
        });
        return ids;
    }

    private static Lone lone(Stay stay) {
        return new Lone(stay.first(), stay.claim().kind() == Claim.Kind.ENTRY, stay.claim());
    }
}
