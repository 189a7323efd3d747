package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Rates for some vehicles in some zones (APDS {@code RateTable}).
 *
 * @param rateTableId slug, unique in the tariff
 * @param vehicleClasses such as {@code motorcycle}; empty for all
 * @param zones zone ids; empty for all
 * @param rateLineCollections the first that is active prices; the last is always active
 * @param mayFall a longer stay may cost less, as on boards with an all-day ticket cheaper than five hours
 */
public record RateTable(
        String rateTableId,
        String name,
        Set<String> vehicleClasses,
        Set<String> zones,
        List<RateLineCollection> rateLineCollections,
        Caps caps,
        boolean mayFall) {

    public RateTable {
        vehicleClasses = Set.copyOf(vehicleClasses);
        zones = Set.copyOf(zones);
        rateLineCollections = List.copyOf(rateLineCollections);
        Tariff.require(!rateLineCollections.isEmpty(), "a rate table has rate lines", rateLineCollections);
        RateLineCollection last = rateLineCollections.get(rateLineCollections.size() - 1);
        Tariff.require(last.always(), "the last rate line collection is always active", last.activeTimes());
        for (RateLineCollection collection : rateLineCollections) {
            Tariff.require(mayFall || !collection.schedule().falls(), "a longer stay never costs less", collection);
        }
    }

    static RateTable perIncrement(Duration increment, BigDecimal price, BigDecimal dailyCap) {
        RateLine line = RateLine.incrementing(1, Duration.ZERO, null, increment, price);
        RateLineCollection always = RateLineCollection.always(List.of(line));
        return new RateTable("standard", "Standard", Set.of(), Set.of(), List.of(always), Caps.perDay(dailyCap), false);
    }

    boolean fits(String vehicleClass, String zone) {
        return (vehicleClasses.isEmpty() || vehicleClass != null && vehicleClasses.contains(vehicleClass))
                && (zones.isEmpty() || zone != null && zones.contains(zone));
    }

    public boolean fitsAll() {
        return vehicleClasses.isEmpty() && zones.isEmpty();
    }
}
