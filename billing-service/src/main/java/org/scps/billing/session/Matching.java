package org.scps.billing.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Pairs entries and exits that were read differently. Everything that could belong together is looked at at once and gone
 * through in order of time: an exit that fits exactly one vehicle inside ends its stay, one that fits several is for a
 * person. A pure function of the stays that could belong together.
 */
final class Matching {

    private final LoneStays stays;
    private final PairingRules rules;
    private final Map<UUID, Stay> outcome = new HashMap<>();

    Matching(LoneStays stays, PairingRules rules) {
        this.stays = stays;
        this.rules = rules;
    }

    /** What becomes of a stay and of all that are connected with it, by passage. */
    Map<UUID, Stay> around(List<Lone> seeds) {
        for (Lone seed : seeds) {
            if (!outcome.containsKey(seed.passageId())) {
                play(connectedWith(seed));
            }
        }
        return outcome;
    }

    private record Group(TreeSet<Lone> members, Map<UUID, List<Lone>> fitting) {}

    private Group connectedWith(Lone seed) {
        Group group = new Group(new TreeSet<>(Lone.BY_TIME), new HashMap<>());
        Deque<Lone> open = new ArrayDeque<>(List.of(seed));
        while (!open.isEmpty()) {
            Lone next = open.pop();
            if (group.members().add(next)) {
                List<Lone> fitting = stays.fitting(next);
                group.fitting().put(next.passageId(), fitting);
                open.addAll(fitting);
            }
        }
        return group;
    }

    private void play(Group group) {
        for (Lone lone : group.members()) {
            outcome.put(lone.passageId(), lone.alone(rules));
            if (!lone.enters()) {
                leave(lone, group.fitting().get(lone.passageId()));
            }
        }
    }

    private void leave(Lone exit, List<Lone> entries) {
        List<Lone> inside = entries.stream()
                .filter(entry -> !(outcome.get(entry.passageId()) instanceof Stay.Likely))
                .toList();
        if (inside.size() == 1) {
            Lone entry = inside.get(0);
            outcome.put(entry.passageId(), new Stay.Likely(entry.passage(), exit.passage(), entry.claim()));
            outcome.put(exit.passageId(), new Stay.Merged(exit.passage()));
        } else if (inside.size() > 1) {
            outcome.put(exit.passageId(), new Stay.Ambiguous(exit.passage()));
        }
    }
}
