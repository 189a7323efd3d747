package org.scps.ingest.device;

/**
 * A camera device that may send frames.
 *
 * @param facilityId where its lane is
 * @param laneId the lane it watches
 */
public record Device(String deviceId, String facilityId, String laneId) {}
