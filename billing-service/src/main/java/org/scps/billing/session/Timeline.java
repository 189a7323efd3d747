package org.scps.billing.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Folds the passages of one plate at one facility into stays. A pure function of the set of passages: the order in which
 * they became known does not matter.
 */
final class Timeline {

    /**
     * @param stays in order of time
     * @param repeats passages that changed nothing, because the vehicle had just been read
     */
    public record Folded(List<Stay> stays, Set<UUID> repeats) {}

    private final PairingRules rules;
    private final List<Stay> stays = new ArrayList<>();
    private final Set<UUID> repeats = new HashSet<>();
    private Passage open;
    private Passage latest;

    private Timeline(PairingRules rules) {
        this.rules = rules;
    }

    /**
     * @param passages of one plate at one facility, in any order; nothing before the first of them is looked at, so it
     *     should be one that began a stay
     * @param now who has been inside for longer than the maximum stay by then is forgotten; {@link Instant#MIN} for nobody
     */
    public static Folded fold(List<Passage> passages, PairingRules rules, Instant now) {
        Timeline timeline = new Timeline(rules);
        passages.stream().sorted(Passage.BY_TIME).forEach(timeline::take);
        timeline.end(now);
        return new Folded(List.copyOf(timeline.stays), Set.copyOf(timeline.repeats));
    }

    private void take(Passage passage) {
        boolean repeat = repeats(passage);
        latest = passage;
        if (repeat) {
            repeats.add(passage.passageId());
            return;
        }
        if (open != null && passage.at().isAfter(latestExit())) {
            giveUp(latestExit(), ReviewReason.STAY_TOO_LONG);
        }
        if (enters(passage)) {
            giveUp(passage.at(), ReviewReason.EXIT_MISSED);
            open = passage;
        } else if (open == null) {
            stays.add(new Stay.Orphan(passage));
        } else {
            stays.add(new Stay.Paired(open, passage, null));
            open = null;
        }
    }

    private boolean repeats(Passage passage) {
        if (latest == null) {
            return false;
        }
        boolean sameLane = latest.laneId().equals(passage.laneId());
        return !passage.at().isAfter(latest.at().plus(sameLane ? rules.repeatWithin() : rules.wrongWayWithin()))
                && (sameLane || !rules.wrongWayWithin().isZero());
    }

    private boolean enters(Passage passage) {
        return switch (passage.direction()) {
            case ENTRY -> true;
            case EXIT -> false;
            case BOTH -> open == null;
        };
    }

    private Instant latestExit() {
        return open.at().plus(rules.maximumStay());
    }

    private void giveUp(Instant until, ReviewReason reason) {
        if (open != null) {
            stays.add(new Stay.Stuck(open, until, reason));
            open = null;
        }
    }

    private void end(Instant now) {
        if (open != null && now.isAfter(latestExit())) {
            giveUp(latestExit(), ReviewReason.STAY_TOO_LONG);
        } else if (open != null) {
            stays.add(new Stay.Open(open));
        }
    }
}
