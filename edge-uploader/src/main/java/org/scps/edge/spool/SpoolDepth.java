package org.scps.edge.spool;

import java.time.Instant;

/**
 * How much waits.
 *
 * @param bytes of the images
 * @param oldestCapturedAt null when nothing waits
 * @param dropped frames given up since start
 */
public record SpoolDepth(int frames, long bytes, Instant oldestCapturedAt, long dropped) {}
