package org.scps.billing.persistence;

import java.time.Instant;
import org.scps.billing.document.TariffReader;
import org.scps.billing.tariff.Tariff;

/**
 * A version of a facility's tariff as it is kept.
 *
 * @param document the JSON; always one that reads without faults
 * @param validFrom null for a draft
 * @param validTo null for open end
 * @param publishedAt null for a draft, as {@code publishedBy}
 */
public record TariffVersion(
        String tariffId,
        int version,
        String facilityId,
        State state,
        String document,
        Instant validFrom,
        Instant validTo,
        Instant createdAt,
        String createdBy,
        Instant publishedAt,
        String publishedBy) {

    /** A draft can be changed and thrown away; a published version prices the entries of its validity. */
    public enum State {
        DRAFT,
        PUBLISHED
    }

    /** For a draft, valid from its creation on. */
    public Tariff tariff() {
        return TariffReader.read(document, version).as(version, validFrom == null ? createdAt : validFrom, validTo);
    }
}
