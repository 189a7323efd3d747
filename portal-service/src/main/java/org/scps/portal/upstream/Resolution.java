package org.scps.portal.upstream;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * What a person decides of a review.
 *
 * @param action correct, pair, dismiss or confirm
 * @param plate for correct
 * @param sessionId for pair
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Resolution(String action, String plate, UUID sessionId) {}
