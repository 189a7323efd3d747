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
        boolean enters = passage.direction() == LaneDirection.ENTRY || findings.isEntry(passage.passageId());
        String zone = occupancies.zoneOf(passage.facilityId(), passage.laneId()).orElse(Occupancy.WHOLE);
        boolean changed = count(passage, Occupancy.WHOLE, enters, cause);
        if (!zone.isEmpty()) {
            changed |= count(passage, zone, enters, cause);
        }
        if (changed) {
            UUID eventId = Ids.occupancyEvent(passage.passageId());
            tell(eventId, passage.facilityId(), zone, enters ? "entry" : "exit", cause);
        }
    }

    private boolean count(Passage passage, String zone, boolean enters, Cause cause) {
        Occupancy before = of(passage.facilityId(), zone, cause.at());
        Occupancy after = enters ? before.entered(passage.at(), cause.at()) : before.left(passage.at(), cause.at());
        occupancies.save(after);
        return after.occupied() != before.occupied();
    }

    /**
     * An operator counted.
     *
     * @param zone {@link Occupancy#WHOLE} for all of the facility
     */
    public Occupancy set(String facilityId, String zone, int occupied, Actor actor) {
        return set(facilityId, zone, occupied, SET_BY_HAND, actor);
    }

    /** Counts from the open sessions on, as after a night in which cameras were away. */
    public Occupancy reset(String facilityId, String zone, Actor actor) {
        return set(facilityId, zone, occupancies.openSessions(facilityId, zone), "reset", actor);
    }

    private Occupancy set(String facilityId, String zone, int occupied, String reason, Actor actor) {
        Occupancy before = of(facilityId, zone, actor.at());
        Occupancy counted = before.setTo(occupied, actor.at());
        occupancies.save(counted);
        occupancies.keepSetting(
                facilityId, new Occupancies.Setting(actor.at(), actor.name(), zone, before.occupied(), occupied));
        tell(UUID.randomUUID(), facilityId, zone, reason, new Cause(actor.name(), reason, null, actor.at()));
        return counted;
    }

    private Occupancy of(String facilityId, String zone, Instant now) {
        return occupancies.find(facilityId, zone).orElseGet(() -> Occupancy.empty(facilityId, zone, now));
    }

    /** In a lane for both ways, only the sessions tell which way an unnamed vehicle went. */
    private static boolean ambiguous(Passage passage) {
        return passage.direction() == LaneDirection.BOTH && passage.timelinePlate() == null;
    }

    private void tell(UUID eventId, String facilityId, String zone, String reason, Cause cause) {
        Instant now = cause.at();
        Integer inZone = zone.isEmpty() ? null : of(facilityId, zone, now).occupied();
        outbox.put(
                new OccupancyChanged(
                        eventId,
                        now,
                        facilityId,
                        of(facilityId, Occupancy.WHOLE, now).occupied(),
                        facilities.capacity(facilityId),
                        reason,
                        zone.isEmpty() ? null : zone,
                        inZone),
                facilityId,
                cause.correlationId());
    }
}
