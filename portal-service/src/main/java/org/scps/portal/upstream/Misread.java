package org.scps.portal.upstream;

/**
 * A kind of misread, and whether a setting would accept it.
 *
 * @param seen the character there is; null where any is meant
 * @param read what it is read as
 * @param kind for people
 * @param weight where neither read doubts it
 * @param doubtedWeight where one does
 * @param accepted pairs, where neither read doubts it
 * @param acceptedDoubted pairs, where one does
 * @param acceptedRegionDiffers pairs, where one does and the regions contradict each other
 */
public record Misread(
        String seen,
        String read,
        String kind,
        double weight,
        double doubtedWeight,
        boolean accepted,
        boolean acceptedDoubted,
        boolean acceptedRegionDiffers) {}
