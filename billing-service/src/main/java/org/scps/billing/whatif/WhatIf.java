package org.scps.billing.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scps.billing.tariff.EarlyDiscount;
import org.scps.billing.tariff.Price;
import org.scps.billing.tariff.Pricing;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.whatif.Comparison.Bucket;
import org.scps.billing.whatif.Comparison.Driver;

/** Takes past stays one after another and compares what they cost with what they would cost. */
public final class WhatIf {

    private static final List<Integer> BOUNDS = List.of(0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 100);

    private final Tariff tariff;
    private final List<BigDecimal> bounds;
    private final long[] then = new long[BOUNDS.size() + 1];
    private final long[] now = new long[BOUNDS.size() + 1];
    private final Map<String, Driver> drivers = new HashMap<>();
    private BigDecimal charged = BigDecimal.ZERO;
    private BigDecimal wouldCharge = BigDecimal.ZERO;
    private long stays;

    /** @param tariff whatever its validity */
    public WhatIf(Tariff tariff) {
        this.tariff = tariff;
        // A currency without decimals counts in larger numbers: 100 JPY are about 1 USD.
        int scale = tariff.currency().getDefaultFractionDigits() == 0 ? 100 : 1;
        this.bounds = BOUNDS.stream()
                .map(bound -> BigDecimal.valueOf((long) bound * scale))
                .toList();
    }

    public void add(PastStay stay) {
        BigDecimal price = price(stay).total().amount();
        stays++;
        charged = charged.add(stay.charged());
        wouldCharge = wouldCharge.add(price);
        then[bucket(stay.charged())]++;
        now[bucket(price)]++;
        drivers.merge(
                stay.plate(),
                new Driver(stay.plate(), 1, stay.charged(), price),
                (a, b) -> new Driver(
                        a.plate(),
                        a.stays() + 1,
                        a.charged().add(b.charged()),
                        a.wouldCharge().add(b.wouldCharge())));
    }

    /** Who paid in time then would have paid in time. */
    private Price price(PastStay stay) {
        Price full = Pricing.of(tariff, stay.visit()).leavingAt(stay.exit());
        return EarlyDiscount.of(tariff)
                .filter(early -> stay.paidAt() != null && early.inTime(stay.exit(), stay.paidAt()))
                .map(early -> early.takenOff(
                        full, early.off(full.total()).amount(), full.total().amount(), stay.paidAt()))
                .orElse(full);
    }

    public Comparison result() {
        List<Driver> sorted = new ArrayList<>(drivers.values());
        sorted.sort(Comparator.comparing((Driver driver) -> driver.difference().abs())
                .reversed()
                .thenComparing(Driver::plate));
        return new Comparison(tariff.currency(), stays, charged, wouldCharge, then[0], now[0], buckets(), sorted);
    }

    private int bucket(BigDecimal amount) {
        int bucket = 0;
        while (bucket < bounds.size() && amount.compareTo(bounds.get(bucket)) > 0) {
            bucket++;
        }
        return bucket;
    }

    private List<Bucket> buckets() {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < then.length; i++) {
            BigDecimal above = i == 0 ? null : bounds.get(i - 1);
            BigDecimal upTo = i == bounds.size() ? null : bounds.get(i);
            buckets.add(new Bucket(above, upTo, then[i], now[i]));
        }
        return buckets;
    }
}
