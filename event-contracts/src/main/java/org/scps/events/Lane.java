package org.scps.events;

/**
 * A place where vehicles enter or leave a facility, watched by a camera.
 *
 * @param laneId slug, {@code [a-z0-9-]{1,64}}, unique over all facilities
 * @param name for people
 * @param direction which way vehicles use it
 * @param recognitionEnabled false while an operator has stopped recognition; frames then wait in Kafka
 */
public record Lane(String laneId, String name, LaneDirection direction, boolean recognitionEnabled) {}
