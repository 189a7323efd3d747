package org.scps.billing.intake;

/** A plate at a facility. */
record Plate(String facilityId, String text) {}
