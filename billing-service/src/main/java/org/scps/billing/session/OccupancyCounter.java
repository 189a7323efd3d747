package org.scps.billing.session;

import java.time.Instant;
import java.util.UUID;
import org.scps.events.LaneDirection;
import org.scps.events.OccupancyChanged;

/** Counts vehicles in and out. */
public final class OccupancyCounter {

    private static final String SET_BY_HAND = "set by hand";

    private final Occupancies occupancies;
    private final Facilities facilities;
    private final Outbox outbox;

    public OccupancyCounter(Occupancies occupancies, Facilities facilities, Outbox outbox) {
        this.occupancies = occupancies;
        this.facilities = facilities;
        this.outbox = outbox;
    }

    /** Counts a passage, once, when its lane's direction is known. */
    void count(Passage passage, Findings findings, Cause cause) {
        if (findings.isRepeat(passage.passageId()) || ambiguous(passage)) {
            return;
        }
        Occupancy before = of(passage.facilityId(), cause.at());
        boolean enters = passage.direction() == LaneDirection.ENTRY || findings.isEntry(passage.passageId());
        Occupancy after = enters ? before.entered(passage.at(), cause.at()) : before.left(passage.at(), cause.at());
        occupancies.save(after);
        if (after.occupied() != before.occupied()) {
            UUID eventId = Ids.occupancyEvent(passage.passageId());
            tell(eventId, after, enters ? "entry" : "exit", cause);
        }
    }

    /** An operator counted. */
    public Occupancy set(String facilityId, int occupied, Actor actor) {
        Occupancy before = of(facilityId, actor.at());
        Occupancy counted = before.setTo(occupied, actor.at());
        occupancies.save(counted);
        occupancies.keepSetting(facilityId, before.occupied(), occupied, actor);
        Cause cause = new Cause(actor.name(), SET_BY_HAND, null, actor.at());
        tell(UUID.randomUUID(), counted, SET_BY_HAND, cause);
        return counted;
    }

    private Occupancy of(String facilityId, Instant now) {
        return occupancies.find(facilityId).orElseGet(() -> Occupancy.empty(facilityId, now));
    }

    /** In a lane for both ways, only the sessions tell which way an unnamed vehicle went. */
    private static boolean ambiguous(Passage passage) {
        return passage.direction() == LaneDirection.BOTH && passage.timelinePlate() == null;
    }

    private void tell(UUID eventId, Occupancy occupancy, String reason, Cause cause) {
        int capacity =
                facilities.find(occupancy.facilityId()).map(Facility::capacity).orElse(0);
        outbox.put(
                new OccupancyChanged(
                        eventId, cause.at(), occupancy.facilityId(), occupancy.occupied(), capacity, reason),
                occupancy.facilityId(),
                cause.correlationId());
    }
}
