package org.scps.billing.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The lone entries and exits of a facility: as stored, except those of one plate, which are as its timeline says now.
 */
final class LoneStays {

    private final String facilityId;
    private final PairingRules rules;
    private final Sessions sessions;
    private final Passages passages;
    private final Map<UUID, Lone> known = new HashMap<>();
    private final Map<UUID, Lone> fresh = new HashMap<>();
    private final Set<UUID> outdated;

    /**
     * @param fresh of the plate whose timeline changed
     * @param outdated passages whose stored stays these replace
     */
    LoneStays(
            String facilityId,
            PairingRules rules,
            Sessions sessions,
            Passages passages,
            List<Lone> fresh,
            Set<UUID> outdated) {
        this.facilityId = facilityId;
        this.rules = rules;
        this.sessions = sessions;
        this.passages = passages;
        this.outdated = outdated;
        fresh.forEach(lone -> this.fresh.put(lone.passageId(), lone));
    }

    /** Those of the other kind that may be of one stay with it. */
    List<Lone> fitting(Lone lone) {
        return like(lone.claim().plate(), !lone.enters(), lone.at())
                .filter(other -> lone.mayBelongTo(other, rules.tolerance().within()))
                .filter(other -> !seenFromElsewhere(lone, other))
                .filter(other -> alike(lone.passage(), other.passage()))
                .sorted(Lone.BY_TIME)
                .toList();
    }

    /** So soon after one another that it was one vehicle seen by two cameras, not its entry and its exit. */
    private boolean seenFromElsewhere(Lone a, Lone b) {
        return Duration.between(a.at(), b.at()).abs().compareTo(rules.wrongWayWithin()) <= 0;
    }

    /** Those of the other kind that might once have fitted a plate, whatever was read at the time. */
    List<Lone> onceNear(Claim claim, Instant at) {
        boolean entered = claim.kind() == Claim.Kind.ENTRY;
        return like(claim.plate(), !entered, at)
                .filter(other -> Confusions.between(claim.plate(), other.claim().plate(), 2)
                        .isPresent())
                .toList();
    }

    /** Entries of other plates that an exit could be the exit of. */
    List<Lone> entriesFor(Passage exit) {
        return like(exit.timelinePlate(), true, exit.at())
                .filter(entry -> entry.insideAt(exit.at(), rules.tolerance().within()))
                .filter(entry -> mayBeOne(exit, entry.passage()))
                .toList();
    }

    /** Exits of other plates between an entry and an exit that could be of that entry. */
    List<Lone> exitsBetween(Passage entry, Passage exit) {
        return like(entry.timelinePlate(), false, entry.at())
                .filter(between ->
                        between.at().isAfter(entry.at()) && between.at().isBefore(exit.at()))
                .filter(between -> mayBeOne(entry, between.passage()))
                .toList();
    }

    /** Enough to hold the charge of a passage's pair: the other one is near its plate, or names a text that is. */
    boolean mayBeOne(Passage passage, Passage other) {
        return alike(passage, other) || Resemblance.named(other, passage.plate());
    }

    /** Empty when the passage no longer counts as what its stored session says. */
    Optional<Lone> stored(Session session) {
        return Optional.ofNullable(lone(session));
    }

    private boolean alike(Passage a, Passage b) {
        return rules.tolerance()
                .accepts(Resemblance.between(a, b, rules.tolerance().confusions()));
    }

    /** Others that share an end with the plate: entries up to the moment, or exits from it on. */
    private Stream<Lone> like(String plate, boolean enters, Instant at) {
        if (rules.tolerance().confusions() == 0) {
            return Stream.empty();
        }
        Instant from = enters ? at.minus(rules.tolerance().within()) : at;
        Instant to = enters ? at : at.plus(rules.tolerance().within());
        Claim.Kind kind = enters ? Claim.Kind.ENTRY : Claim.Kind.EXIT;
        Stream<Lone> stored = sessions.lone(facilityId, kind, plate, from, to).stream()
                .filter(session -> !outdated.contains(session.firstPassageId()))
                .filter(session -> mayResemble(plate, session.claim().plate()))
                .map(this::lone)
                .filter(Objects::nonNull);
        Stream<Lone> told = fresh.values().stream()
                .filter(lone -> lone.enters() == enters)
                .filter(lone -> !lone.at().isBefore(from) && !lone.at().isAfter(to));
        return Stream.concat(stored, told)
                .filter(lone -> mayResemble(plate, lone.claim().plate()));
    }

    private static boolean mayResemble(String a, String b) {
        return !a.equals(b)
                && Confusions.shareAnEnd(a, b)
                && Confusions.between(a, b, 2).isPresent();
    }

    /** Null when the passage no longer counts as what its stored session says. */
    private Lone lone(Session session) {
        return known.computeIfAbsent(session.firstPassageId(), id -> passages.find(id)
                .filter(passage -> session.claim().plate().equals(passage.timelinePlate()))
                .map(passage -> new Lone(passage, session.claim().kind() == Claim.Kind.ENTRY, session.claim()))
                .orElse(null));
    }
}
