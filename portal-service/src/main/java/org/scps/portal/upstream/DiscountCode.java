package org.scps.portal.upstream;

import java.time.Instant;

/** A discount code of a merchant. */
public record DiscountCode(
        String facilityId,
        String code,
        String validationType,
        String merchant,
        Integer uses,
        Instant validFrom,
        Instant validTo,
        Instant revokedAt,
        long used) {}
