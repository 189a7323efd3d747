package org.scps.billing.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Folds the passages of one plate at one facility into stays. A pure function of the set of passages: the order in which
 * they became known does not matter.
 */
public final class Timeline {

    /**
     * @param stays in order of time
     * @param repeats passages that changed nothing, because the vehicle had just been read in that lane
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
     */
    public static Folded fold(List<Passage> passages, PairingRules rules) {
        Timeline timeline = new Timeline(rules);
        passages.stream().sorted(Passage.BY_TIME).forEach(timeline::take);
        if (timeline.open != null) {
            timeline.stays.add(new Stay.Open(timeline.open));
        }
        return new Folded(List.copyOf(timeline.stays), Set.copyOf(timeline.repeats));
    }

    private void take(Passage passage) {
        boolean repeat = repeats(passage);
        latest = passage;
        if (repeat) {
            repeats.add(passage.passageId());
            return;
        }
        if (open != null && passage.at().isAfter(open.at().plus(rules.maximumStay()))) {
            giveUp();
        }
        if (enters(passage)) {
            giveUp();
            open = passage;
        } else if (open == null) {
            stays.add(new Stay.Orphan(passage));
        } else {
            stays.add(new Stay.Paired(open, passage));
            open = null;
        }
    }

    private boolean repeats(Passage passage) {
        return latest != null
                && latest.laneId().equals(passage.laneId())
                && !passage.at().isAfter(latest.at().plus(rules.repeatWithin()));
    }

    private boolean enters(Passage passage) {
        return switch (passage.direction()) {
            case ENTRY -> true;
            case EXIT -> false;
            case BOTH -> open == null;
        };
    }

    private void giveUp() {
        if (open != null) {
            stays.add(new Stay.Stuck(open));
            open = null;
        }
    }
}
