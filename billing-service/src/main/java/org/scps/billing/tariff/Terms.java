package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * What holds whichever rate prices a stay.
 *
 * @param freeTime a stay up to and including this long costs nothing, a longer one is charged from its entry; zero for none
 * @param passThrough as {@code freeTime}, for those who only drive through; zero for none
 * @param graceAfterPayment who has paid inside may leave up to and including this much later; zero for none
 * @param earlyPayment discount for paying soon; or null
 * @param lostEntry price of a stay whose entry nobody saw; null when a person decides
 * @param tax or null for none
 */
public record Terms(
        Duration freeTime,
        Duration passThrough,
        Duration graceAfterPayment,
        EarlyPayment earlyPayment,
        BigDecimal lostEntry,
        Tax tax,
        List<Holiday> holidays) {

    /**
     * @param within after the exit; zero: before leaving
     * @param percentOff more than 0, less than 100, as something is paid
     */
    public record EarlyPayment(Duration within, BigDecimal percentOff) {

        public EarlyPayment {
            requirePercent(percentOff);
            Tariff.require(percentOff.compareTo(BigDecimal.valueOf(100)) < 0, "something is left to pay", percentOff);
            Tariff.require(!within.isNegative(), "early payment is after the exit or before", within);
        }
    }

    /**
     * @param taxRate percent, 0 to 100; 19 is 19 %
     * @param taxIncluded in all amounts of the tariff; otherwise it comes on top
     */
    public record Tax(String name, BigDecimal taxRate, boolean taxIncluded) {

        public Tax {
            Tariff.require(
                    taxRate.signum() >= 0 && taxRate.compareTo(BigDecimal.valueOf(100)) <= 0,
                    "a tax rate is 0 to 100 percent",
                    taxRate);
        }
    }

    /**
     * A day that is not like others.
     *
     * @param date of one year; or null
     * @param everyYear for a date that comes every year; or null
     */
    public record Holiday(String name, LocalDate date, MonthDay everyYear) {

        boolean is(LocalDate day) {
            // 29 February comes in leap years only.
            return date != null ? date.equals(day) : MonthDay.from(day).equals(everyYear);
        }
    }

    public Terms {
        holidays = List.copyOf(holidays);
        for (Duration time : List.of(freeTime, passThrough, graceAfterPayment)) {
            Tariff.require(!time.isNegative(), "free time is never negative", time);
        }
        Tariff.require(lostEntry == null || lostEntry.signum() >= 0, "a price is never negative", lostEntry);
    }

    static Terms freeUpTo(Duration free) {
        return new Terms(free, Duration.ZERO, Duration.ZERO, null, null, null, List.of());
    }

    boolean holiday(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.is(day));
    }

    static void requirePercent(BigDecimal percent) {
        Tariff.require(
                percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0,
                "a discount is more than 0 and at most 100 percent",
                percent);
    }
}
