package org.scps.billing.session;

/** Takes in descriptions of car parks. */
public final class FacilityDesk {

    private final Facilities facilities;
    private final Tariffs tariffs;
    private final ReadDesk reads;

    public FacilityDesk(Facilities facilities, Tariffs tariffs, ReadDesk reads) {
        this.facilities = facilities;
        this.tariffs = tariffs;
        this.reads = reads;
    }

    /** @return false when a later description is known */
    public boolean publish(Facility facility, Cause cause) {
        boolean outdated = facilities
                .find(facility.facilityId())
                .filter(known -> known.publishedAt().isAfter(facility.publishedAt()))
                .isPresent();
        if (outdated) {
            return false;
        }
        facilities.save(facility);
        tariffs.provideFor(facility, cause.at());
        reads.lanesPublished(facility, cause);
        return true;
    }
}
