package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.scps.billing.document.TariffReader;
import org.scps.billing.tariff.Tariff;

@Entity
@Table(name = "tariff_version")
@IdClass(TariffVersionEntity.Key.class)
class TariffVersionEntity {

    record Key(String tariffId, int version) implements Serializable {}

    @Id
    String tariffId;

    @Id
    int version;

    String facilityId;

    @Enumerated(EnumType.STRING)
    TariffVersion.State state;

    String document;
    Instant validFrom;
    Instant validTo;
    Instant createdAt;
    String createdBy;
    Instant publishedAt;
    String publishedBy;

    /** Of a published version. */
    Tariff toTariff() {
        return TariffReader.read(document, version).as(version, validFrom, validTo);
    }

    TariffVersion toVersion() {
        return new TariffVersion(
                tariffId,
                version,
                facilityId,
                state,
                document,
                validFrom,
                validTo,
                createdAt,
                createdBy,
                publishedAt,
                publishedBy);
    }
}
