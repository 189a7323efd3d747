package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.scps.billing.tariff.RateLine;
import org.scps.billing.tariff.RateTable;
import org.scps.billing.tariff.Tariff;

@Entity
@Table(name = "tariff")
@IdClass(TariffEntity.Key.class)
class TariffEntity {

    record Key(String tariffId, int version) implements Serializable {}

    @Id
    private String tariffId;

    @Id
    private int version;

    private String facilityId;
    private String name;
    private String timeZone;
    private String currency;
    private long freeSeconds;
    private long incrementSeconds;
    private BigDecimal pricePerIncrement;
    private BigDecimal dailyCap;
    private Instant validFrom;

    static TariffEntity of(Tariff tariff, String facilityId) {
        TariffEntity entity = new TariffEntity();
        entity.tariffId = tariff.tariffId();
        entity.version = tariff.version();
        entity.facilityId = facilityId;
        entity.name = tariff.name();
        entity.timeZone = tariff.timeZone().getId();
        entity.currency = tariff.currency().getCurrencyCode();
        entity.freeSeconds = tariff.terms().freeTime().toSeconds();
        RateTable table = tariff.rateTables().get(0);
        RateLine line = table.rateLineCollections().get(0).rateLines().get(0);
        entity.incrementSeconds = line.incrementPeriod().toSeconds();
        entity.pricePerIncrement = line.value();
        entity.dailyCap = table.caps().maxPerCalendarDay();
        entity.validFrom = tariff.validFrom();
        return entity;
    }

    Tariff toTariff() {
        return new Tariff(
                tariffId,
                version,
                name,
                ZoneId.of(timeZone),
                Currency.getInstance(currency),
                Duration.ofSeconds(freeSeconds),
                Duration.ofSeconds(incrementSeconds),
                pricePerIncrement,
                dailyCap,
                validFrom);
    }
}
