package org.scps.billing.simulation;

import java.util.UUID;

/**
 * What really happened.
 *
 * @param entry the passage in
 * @param exit the passage out
 */
record Visit(String facilityId, String plate, UUID entry, UUID exit) {}
