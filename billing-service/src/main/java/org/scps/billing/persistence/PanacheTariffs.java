package org.scps.billing.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.scps.billing.BillingConfig;
import org.scps.billing.session.Facility;
import org.scps.billing.session.Tariffs;
import org.scps.billing.tariff.Tariff;

@ApplicationScoped
class PanacheTariffs implements Tariffs, PanacheRepositoryBase<TariffEntity, TariffEntity.Key> {

    private final BillingConfig.FirstTariff first;

    PanacheTariffs(BillingConfig config) {
        this.first = config.firstTariff();
    }

    @Override
    public Tariff inForce(String facilityId, Instant entry) {
        return latest(facilityId, entry)
                .orElseThrow(() -> new IllegalStateException("Facility " + facilityId + " has no tariff at " + entry));
    }

    @Override
    public void provideFor(Facility facility, Instant now) {
        Optional<Tariff> current = latest(facility.facilityId(), now);
        boolean fits = current.filter(t -> t.currency().equals(facility.currency()))
                .filter(t -> t.timeZone().equals(facility.timeZone()))
                .isPresent();
        if (!fits) {
            int version = current.map(Tariff::version).orElse(0) + 1;
            Instant validFrom = version == 1 ? Instant.EPOCH : now;
            persist(TariffEntity.of(tariff(facility, version, validFrom), facility.facilityId()));
        }
    }

    private Optional<Tariff> latest(String facilityId, Instant at) {
        return find("facilityId = ?1 and validFrom <= ?2 order by validFrom desc, version desc", facilityId, at)
                .firstResultOptional()
                .map(TariffEntity::toTariff);
    }

    private Tariff tariff(Facility facility, int version, Instant validFrom) {
        return new Tariff(
                facility.facilityId() + "-standard",
                version,
                "Standard",
                facility.timeZone(),
                facility.currency(),
                first.free(),
                first.increment(),
                first.pricePerIncrement(),
                first.dailyCap().orElse(null),
                validFrom);
    }
}
