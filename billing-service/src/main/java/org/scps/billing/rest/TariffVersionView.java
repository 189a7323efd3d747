package org.scps.billing.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.scps.billing.persistence.TariffVersion;
import org.scps.billing.tariff.TariffWords;

/**
 * A version of a facility's tariff.
 *
 * @param inForce prices entries now
 * @param words sentences for drivers
 * @param document the JSON itself
 */
record TariffVersionView(
        String tariffId,
        int version,
        String facilityId,
        String name,
        TariffVersion.State state,
        boolean inForce,
        Instant validFrom,
        Instant validTo,
        Instant createdAt,
        String createdBy,
        Instant publishedAt,
        String publishedBy,
        List<String> words,
        @JsonRawValue String document) {

    static TariffVersionView of(TariffVersion version, int inForce) {
        var tariff = version.tariff();
        return new TariffVersionView(
                version.tariffId(),
                version.version(),
                version.facilityId(),
                tariff.name(),
                version.state(),
                version.version() == inForce,
                version.validFrom(),
                version.validTo(),
                version.createdAt(),
                version.createdBy(),
                version.publishedAt(),
                version.publishedBy(),
                TariffWords.of(tariff),
                version.document());
    }
}
