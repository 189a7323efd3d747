package org.scps.portal.upstream;

import java.time.Instant;

/** Vehicles inside a facility, counted apart from sessions. */
public record Occupancy(String facilityId, int capacity, int occupied, int free, Instant updatedAt) {}
