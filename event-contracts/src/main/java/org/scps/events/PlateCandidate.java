package org.scps.events;

/**
 * One possible text of a plate.
 *
 * @param text A–Z and 0–9 only
 * @param confidence 0–1; the candidates of one read sum to at most 1
 */
public record PlateCandidate(String text, double confidence) {}
