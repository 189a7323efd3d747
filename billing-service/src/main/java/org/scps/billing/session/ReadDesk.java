package org.scps.billing.session;

import java.util.Optional;

/** Takes in what recognition read. */
public final class ReadDesk {

    private final Passages passages;
    private final Facilities facilities;
    private final PassageChanges changes;
    private final OccupancyCounter counter;

    public ReadDesk(Passages passages, Facilities facilities, PassageChanges changes, OccupancyCounter counter) {
        this.passages = passages;
        this.facilities = facilities;
        this.changes = changes;
        this.counter = counter;
    }

    /**
     * @param read a passage as recognition tells it, its direction not yet known
     * @throws IllegalArgumentException if the passage is known from another lane
     */
    public ReadOutcome record(Passage read, Cause cause) {
        Optional<Passage> known = passages.find(read.passageId());
        if (known.isPresent()) {
            return readAgain(known.get(), read, cause);
        }
        Passage passage = facilities
                .direction(read.facilityId(), read.laneId())
                .map(read::in)
                .orElse(read);
        return first(null, passage, cause);
    }

    /** The facility told of its lanes: passages that waited for that are worked in. */
    public void lanesPublished(Facility facility, Cause cause) {
        for (Passage passage :
                passages.inUnknownLanes(facility.facilityId(), facility.lanes().keySet())) {
            Cause own = new Cause(cause.by(), cause.reason(), passage.burstId(), cause.at());
            first(passage, passage.in(facility.lanes().get(passage.laneId())), own);
        }
    }

    private ReadOutcome first(Passage before, Passage passage, Cause cause) {
        Findings findings = changes.apply(before, passage, cause);
        if (passage.direction() == null) {
            return new ReadOutcome.LaneUnknown();
        }
        counter.count(passage, findings, cause);
        return new ReadOutcome.Recorded(findings.changed());
    }

    private ReadOutcome readAgain(Passage known, Passage read, Cause cause) {
        if (!known.laneId().equals(read.laneId()) || !known.facilityId().equals(read.facilityId())) {
            throw new IllegalArgumentException("Passage " + known.passageId() + " was read in lane " + known.laneId()
                    + " and now in lane " + read.laneId());
        }
        if (read.revision() <= known.revision()) {
            return new ReadOutcome.Stale();
        }
        return new ReadOutcome.Recorded(
                changes.apply(known, known.readAgain(read), cause).changed());
    }
}
