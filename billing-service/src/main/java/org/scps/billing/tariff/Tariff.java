package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * What a facility asks for a stay, in one version; a stay is priced by the version in force at its entry.
 *
 * <p>The names of the rate model ({@code RateTable}, {@code RateLineCollection}, {@code RateLine} and their fields) are
 * those of the Alliance for Parking Data Standards (APDS), the base of ISO/TS 5206-1, as its public OpenAPI models
 * write them. What those models leave open, such as how collections follow each other within a stay, is defined here.
 *
 * @param tariffId slug, the same in every version
 * @param version counts from 1
 * @param name for people
 * @param timeZone the facility's; decides to which day an increment belongs
 * @param currency of all amounts; one that has decimals defined
 * @param validFrom the version prices entries from here on
 * @param validTo and before here; null for open end
 * @param rateTables the first that fits the vehicle and the zone prices the stay; the last fits all
 * @see <a href="https://github.com/parkingdata/spec/tree/main/api/models/rate">APDS rate models</a>
 */
public record Tariff(
        String tariffId,
        int version,
        String name,
        ZoneId timeZone,
        Currency currency,
        Instant validFrom,
        Instant validTo,
        List<RateTable> rateTables,
        Terms terms,
        Concessions concessions) {

    public Tariff {
        Objects.requireNonNull(tariffId, "tariffId");
        Objects.requireNonNull(timeZone, "timeZone");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(validFrom, "validFrom");
        rateTables = List.copyOf(rateTables);
        require(version >= 1, "version counts from 1", version);
        require(currency.getDefaultFractionDigits() >= 0, "a currency has coins", currency);
        require(validTo == null || validTo.isAfter(validFrom), "validity ends after it begins", validTo);
        require(!rateTables.isEmpty(), "there is at least one rate table", rateTables);
        require(rateTables.get(rateTables.size() - 1).fitsAll(), "the last rate table fits every vehicle", rateTables);
        rateTables.forEach(table -> table.caps().requireCoinsOf(currency));
    }

    /** A tariff with free minutes, one price for each begun increment and a cap for each calendar day, or null. */
    public Tariff(
            String tariffId,
            int version,
            String name,
            ZoneId timeZone,
            Currency currency,
            Duration free,
            Duration increment,
            BigDecimal pricePerIncrement,
            BigDecimal dailyCap,
            Instant validFrom) {
        this(
                tariffId,
                version,
                name,
                timeZone,
                currency,
                validFrom,
                null,
                List.of(RateTable.perIncrement(increment, pricePerIncrement, dailyCap)),
                Terms.freeUpTo(free),
                Concessions.NONE);
    }

    /** The same tariff under another number and validity, as when a draft is published. */
    public Tariff as(int nextVersion, Instant from, Instant to) {
        return new Tariff(tariffId, nextVersion, name, timeZone, currency, from, to, rateTables, terms, concessions);
    }

    /** The same rates at another place. */
    public Tariff at(String id, ZoneId zone, Currency money) {
        return new Tariff(id, version, name, zone, money, validFrom, validTo, rateTables, terms, concessions);
    }

    /** @param vehicleClass null for unknown, @param zone null for none: then only tables for all of them fit */
    public RateTable tableFor(String vehicleClass, String zone) {
        return rateTables.stream()
                .filter(table -> table.fits(vehicleClass, zone))
                .findFirst()
                .orElseThrow();
    }

    static void require(boolean holds, String rule, Object found) {
        if (!holds) {
            throw new IllegalArgumentException("Bad tariff: " + rule + ", but found " + found);
        }
    }
}
