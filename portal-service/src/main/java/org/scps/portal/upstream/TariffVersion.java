package org.scps.portal.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * A version of a facility's tariff.
 *
 * @param validFrom null for a draft
 * @param validTo null for open end
 * @param words sentences for drivers
 */
public record TariffVersion(
        String tariffId,
        int version,
        String facilityId,
        String name,
        String state,
        boolean inForce,
        Instant validFrom,
        Instant validTo,
        Instant createdAt,
        String createdBy,
        Instant publishedAt,
        String publishedBy,
        List<String> words,
        JsonNode document) {

    public boolean isDraft() {
        return "DRAFT".equals(state);
    }

    /** As in {@code badge-…}. */
    public String status() {
        return isDraft() ? "draft" : inForce ? "paid" : "published";
    }

    public String statusText() {
        return isDraft() ? "Draft" : inForce ? "In force" : "Published";
    }

    /** The document for people to edit. */
    public String text() {
        return document == null ? "" : document.toPrettyString();
    }
}
