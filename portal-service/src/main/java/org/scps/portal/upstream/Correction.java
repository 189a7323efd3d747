package org.scps.portal.upstream;

import java.time.Instant;

/** A change somebody made to a read. */
public record Correction(Instant at, String by, String from, String to) {}
