package org.scps.portal.upstream;

import java.time.Instant;

/**
 * Whether exits without an entry are charged the tariff's lost-entry price without anybody's word.
 *
 * @param setAt null when nobody has set anything
 * @param setBy null when nobody has set anything
 */
public record LostEntrySetting(boolean chargedByThemselves, Instant setAt, String setBy) {}
