package org.scps.portal.upstream;

/**
 * How billing turns the reads of a facility into sessions.
 *
 * @param repeatSeconds a read in the same lane this soon changes nothing
 * @param wrongWaySeconds a read in another lane this soon changes nothing
 * @param maximumStayHours who has not left by then is forgotten
 * @param passThroughSeconds a stay up to this long is free
 * @param confusions characters that may differ between entry and exit, 0–2
 * @param confusionWeight most that they may weigh together, 0–2
 * @param tolerantHours longest stay whose entry and exit may differ
 */
public record PairingSetting(
        Long repeatSeconds,
        Long wrongWaySeconds,
        Long maximumStayHours,
        Long passThroughSeconds,
        Integer confusions,
        Double confusionWeight,
        Long tolerantHours) {}
