package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** What permits and validations are worth under a tariff. */
public record Concessions(List<PermitType> permits, List<ValidationType> validations) {

    public static final Concessions NONE = new Concessions(List.of(), List.of());

    /** Every tariff knows it: vehicles that never pay, such as the fire brigade's. */
    public static final PermitType WHITELIST =
            new PermitType("whitelist", "Whitelist", BigDecimal.valueOf(100), List.of(), null, null);

    /**
     * A kind of permit, such as a monthly card.
     *
     * @param permitType slug
     * @param percentOff more than 0, at most 100: free
     * @param activeTimes when it counts; empty for always
     * @param quota time that it covers in each period; null for no limit
     * @param quotaPeriod day, week or month of the facility's calendar; null when there is no quota
     */
    public record PermitType(
            String permitType,
            String name,
            BigDecimal percentOff,
            List<ActiveTime> activeTimes,
            Duration quota,
            QuotaPeriod quotaPeriod) {

        public PermitType {
            activeTimes = List.copyOf(activeTimes);
            Terms.requirePercent(percentOff);
            Tariff.require((quota == null) == (quotaPeriod == null), "a quota is a time for each period", quota);
        }

        public boolean free() {
            return percentOff.compareTo(BigDecimal.valueOf(100)) == 0;
        }
    }

    /** How often a quota is given anew. */
    public enum QuotaPeriod {
        DAY,
        WEEK,
        MONTH;

        /** The first day of the period that {@code day} is in; weeks begin on Monday. */
        public LocalDate begin(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }
    }

    /**
     * A kind of discount that a merchant gives; exactly one of the four is set.
     *
     * @param validationType slug
     * @param freeTime the stay counts as if it had begun this much later
     * @param percentOff more than 0, at most 100
     * @param amountOff down to nothing
     * @param fixedPrice the most that is left to pay
     */
    public record ValidationType(
            String validationType,
            String name,
            Duration freeTime,
            BigDecimal percentOff,
            BigDecimal amountOff,
            BigDecimal fixedPrice) {

        public ValidationType {
            long set = java.util.stream.Stream.of(freeTime, percentOff, amountOff, fixedPrice)
                    .filter(java.util.Objects::nonNull)
                    .count();
            Tariff.require(set == 1, "a validation gives one thing", set);
            if (percentOff != null) {
                Terms.requirePercent(percentOff);
            }
        }
    }

    public Concessions {
        permits = List.copyOf(permits);
        validations = List.copyOf(validations);
    }

    public Optional<PermitType> permit(String type) {
        if (WHITELIST.permitType().equals(type)) {
            return Optional.of(WHITELIST);
        }
        return permits.stream().filter(p -> p.permitType().equals(type)).findFirst();
    }

    public Optional<ValidationType> validation(String type) {
        return validations.stream().filter(v -> v.validationType().equals(type)).findFirst();
    }
}
