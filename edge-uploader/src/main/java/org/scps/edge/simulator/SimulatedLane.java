package org.scps.edge.simulator;

import org.scps.edge.spool.Spool;

/**
 * A camera that the simulator serves.
 *
 * @param scenery what the lane looks like; any number
 */
public record SimulatedLane(String facilityId, String laneId, boolean exit, int scenery, Spool spool) {}
