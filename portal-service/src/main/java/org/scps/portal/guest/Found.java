package org.scps.portal.guest;

import org.scps.portal.upstream.GuestVisit;

/**
 * A visit that fits a typed plate.
 *
 * @param link the last part of its pages' address; good for a while and for nobody who did not ask
 */
public record Found(String link, GuestVisit visit) {}
