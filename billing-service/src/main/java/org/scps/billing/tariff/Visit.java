package org.scps.billing.tariff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What pricing needs to know of a stay, except for its end.
 *
 * @param vehicleClass such as {@code car}; null for unknown
 * @param zone null for none
 * @param permits that its plate holds
 * @param validations given to it, in the order in which they were
 * @param paid what was paid while the vehicle was inside; or null
 */
public record Visit(
        Instant entry,
        String vehicleClass,
        String zone,
        List<Holding> permits,
        List<Redeemed> validations,
        PaidInside paid) {

    /**
     * The last payment while the vehicle was inside.
     *
     * @param upTo what leaving then costs is paid for
     * @param at when the money came; grace counts from here
     */
    public record PaidInside(Instant upTo, Instant at) {

        public PaidInside {
            Tariff.require(!at.isBefore(upTo), "what is paid for is the time before the payment", upTo);
        }
    }

    /**
     * A permit that the vehicle has.
     *
     * @param to null for open end
     * @param remaining of its quota; null for no limit
     */
    public record Holding(String permitType, Instant from, Instant to, Duration remaining) {}

    /** @param merchant who gave it, for people; or null */
    public record Redeemed(String validationType, String merchant) {}

    public Visit {
        Objects.requireNonNull(entry, "entry");
        permits = List.copyOf(permits);
        validations = List.copyOf(validations);
    }

    public static Visit from(Instant entry) {
        return new Visit(entry, null, null, List.of(), List.of(), null);
    }

    public Visit as(String otherClass, String otherZone) {
        return new Visit(entry, otherClass, otherZone, permits, validations, paid);
    }

    public Visit holding(List<Holding> others) {
        return new Visit(entry, vehicleClass, zone, others, validations, paid);
    }

    public Visit validated(List<Redeemed> others) {
        return new Visit(entry, vehicleClass, zone, permits, others, paid);
    }

    /** Asked for and paid in the same moment. */
    public Visit paidAt(Instant at) {
        return paid(new PaidInside(at, at));
    }

    public Visit paid(PaidInside inside) {
        return new Visit(entry, vehicleClass, zone, permits, validations, inside);
    }
}
