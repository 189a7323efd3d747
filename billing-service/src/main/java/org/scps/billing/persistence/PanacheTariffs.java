package org.scps.billing.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.scps.billing.BillingConfig;
import org.scps.billing.document.TariffDocument;
import org.scps.billing.session.Arrival;
import org.scps.billing.session.Facility;
import org.scps.billing.session.Tariffs;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Visit;

@ApplicationScoped
class PanacheTariffs implements Tariffs, PanacheRepositoryBase<TariffVersionEntity, TariffVersionEntity.Key> {

    private static final int MOST_KEPT = 1_000;

    private final BillingConfig.FirstTariff first;
    private final Entitlements entitlements;
    /** By document, as one that was withdrawn before it came into force may come back changed. */
    private final Map<String, Tariff> read = new ConcurrentHashMap<>();

    PanacheTariffs(BillingConfig config, Entitlements entitlements) {
        this.first = config.firstTariff();
        this.entitlements = entitlements;
    }

    @Override
    public Tariff inForce(String facilityId, Instant entry) {
        return latest(facilityId, entry)
                .orElseThrow(() -> new IllegalStateException("Facility " + facilityId + " has no tariff at " + entry));
    }

    @Override
    public Visit visit(Tariff tariff, Arrival arrival) {
        return entitlements.visit(tariff, arrival);
    }

    @Override
    public void provideFor(Facility facility, Instant now) {
        Optional<Tariff> current = latest(facility.facilityId(), now);
        boolean fits = current.filter(t -> t.currency().equals(facility.currency()))
                .filter(t -> t.timeZone().equals(facility.timeZone()))
                .isPresent();
        if (!fits) {
            persist(first(facility, lastVersion(facility.facilityId()) + 1, now));
        }
    }

    private int lastVersion(String facilityId) {
        return find("facilityId = ?1 order by version desc", facilityId)
                .firstResultOptional()
                .map(entity -> entity.version)
                .orElse(0);
    }

    private Optional<Tariff> latest(String facilityId, Instant at) {
        return find(
                        "facilityId = ?1 and state = PUBLISHED and validFrom <= ?2 and (validTo is null or validTo > ?2)"
                                + " order by validFrom desc, version desc",
                        facilityId,
                        at)
                .firstResultOptional()
                .map(this::tariff);
    }

    private Tariff tariff(TariffVersionEntity entity) {
        if (read.size() > MOST_KEPT) {
            read.clear();
        }
        return read.computeIfAbsent(
                        entity.facilityId + " " + entity.version + " " + entity.document, key -> entity.toTariff())
                .as(entity.version, entity.validFrom, entity.validTo);
    }

    /** A currency without decimals counts in larger numbers: 100 JPY are about 1 USD. */
    private static BigDecimal inCoins(BigDecimal amount, Currency currency) {
        return currency.getDefaultFractionDigits() == 0 ? amount.movePointRight(2) : amount;
    }

    private TariffVersionEntity first(Facility facility, int version, Instant now) {
        TariffVersionEntity entity = new TariffVersionEntity();
        entity.tariffId = TariffShelf.tariffId(facility.facilityId());
        entity.version = version;
        entity.facilityId = facility.facilityId();
        entity.state = TariffVersion.State.PUBLISHED;
        entity.document = TariffDocument.simple(
                TariffShelf.tariffId(facility.facilityId()),
                facility.timeZone(),
                facility.currency(),
                first.free(),
                first.increment(),
                inCoins(first.pricePerIncrement(), facility.currency()),
                first.dailyCap().map(cap -> inCoins(cap, facility.currency())).orElse(null));
        entity.validFrom = version == 1 ? Instant.EPOCH : now;
        entity.createdAt = now;
        entity.createdBy = "system";
        entity.publishedAt = now;
        entity.publishedBy = "system";
        return entity;
    }
}
