package org.scps.portal.upstream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A permit for some plates at a facility. */
public record Permit(
        UUID permitId,
        String facilityId,
        String permitType,
        String holder,
        List<String> plates,
        Integer spaces,
        Instant validFrom,
        Instant validTo,
        Instant revokedAt,
        String revokedBy) {}
