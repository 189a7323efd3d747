package org.scps.billing.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scps.billing.tariff.Concessions.PermitType;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Visit;

/**
 * What permits were worth to each of the past stays of all their vehicles: quotas and spaces are shared among them in
 * order of time, as when stays are charged one after another.
 */
public final class SharedPermits {

    /**
     * @param spaces how many of its vehicles it covers at the same time; null for all
     * @param to null for open end
     */
    public record Permit(
            UUID permitId, String permitType, Integer spaces, Instant from, Instant to, Set<String> plates) {

        public Permit {
            plates = Set.copyOf(plates);
        }
    }

    /** @param exit null while the vehicle is inside */
    public record Stayed(UUID sessionId, String plate, Instant entry, Instant exit) {

        private boolean insideAt(Instant moment) {
            return entry.isBefore(moment) && (exit == null || exit.isAfter(moment));
        }
    }

    private final Tariff tariff;
    private final Map<String, List<Permit>> byPlate = new HashMap<>();
    private final Map<UUID, List<Stayed>> stays = new HashMap<>();
    private final Map<UUID, Duration> longest = new HashMap<>();

    /**
     * @param permits in the order in which they count
     * @param all stays of their vehicles, whether they end in the period that is looked at or not
     */
    public SharedPermits(Tariff tariff, List<Permit> permits, List<Stayed> all) {
        this.tariff = tariff;
        for (Permit permit : permits) {
            permit.plates().forEach(plate -> byPlate.computeIfAbsent(plate, p -> new ArrayList<>())
                    .add(permit));
        }
        all.stream().sorted(Comparator.comparing(Stayed::entry)).forEach(this::add);
    }

    private void add(Stayed stay) {
        for (Permit permit : byPlate.getOrDefault(stay.plate(), List.of())) {
            stays.computeIfAbsent(permit.permitId(), id -> new ArrayList<>()).add(stay);
            Duration length = stay.exit() == null
                    ? Duration.ofDays(Integer.MAX_VALUE)
                    : Duration.between(stay.entry(), stay.exit());
            longest.merge(permit.permitId(), length, (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
    }

    /** What the vehicle of a stay held when it came in, as far as was known when it left. */
    public List<Visit.Holding> of(Stayed stay) {
        List<Visit.Holding> holdings = new ArrayList<>();
        for (Permit permit : byPlate.getOrDefault(stay.plate(), List.of())) {
            boolean over = permit.to() != null && !permit.to().isAfter(stay.entry());
            if (!over && (permit.spaces() == null || inside(permit, stay) < permit.spaces())) {
                holdings.add(new Visit.Holding(permit.permitType(), permit.from(), permit.to(), left(permit, stay)));
            }
        }
        return holdings;
    }

    /** Vehicles of the permit that were inside when this one came. */
    private long inside(Permit permit, Stayed stay) {
        Duration most = longest.getOrDefault(permit.permitId(), Duration.ZERO);
        Instant earliest = most.compareTo(Duration.between(Instant.EPOCH, stay.entry())) > 0
                ? Instant.EPOCH
                : stay.entry().minus(most);
        return between(permit, earliest, stay.entry()).stream()
                .filter(other -> !other.sessionId().equals(stay.sessionId()) && other.insideAt(stay.entry()))
                .map(Stayed::plate)
                .distinct()
                .count();
    }

    /** Of its quota; null for no limit. */
    private Duration left(Permit permit, Stayed stay) {
        PermitType type = tariff.concessions().permit(permit.permitType()).orElse(null);
        if (type == null || type.quota() == null) {
            return null;
        }
        Instant since = type.quotaPeriod()
                .begin(stay.entry().atZone(tariff.timeZone()).toLocalDate())
                .atStartOfDay(tariff.timeZone())
                .toInstant();
        Duration left = type.quota();
        for (Stayed earlier : between(permit, since, stay.entry())) {
            // One that was still inside when this one left was not counted then.
            if (earlier.exit() != null
                    && (stay.exit() == null || !earlier.exit().isAfter(stay.exit()))) {
                Instant end = earlier.exit().isBefore(stay.entry()) ? earlier.exit() : stay.entry();
                left = left.minus(Duration.between(earlier.entry(), end));
            }
        }
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Those that began from {@code from} on, before {@code to}. */
    private List<Stayed> between(Permit permit, Instant from, Instant to) {
        List<Stayed> all = stays.getOrDefault(permit.permitId(), List.of());
        return all.subList(first(all, from), first(all, to));
    }

    /** The first that did not begin before a moment. */
    private static int first(List<Stayed> all, Instant moment) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).entry().isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
