package org.scps.billing.persistence;

import java.time.Instant;
import org.scps.events.ReadBand;

/** What recognition had read in a passage before it looked at more frames. */
public record ReplacedReading(
        int revision,
        String plate,
        double readConfidence,
        ReadBand band,
        String imageKey,
        String cropKey,
        Instant replacedAt) {}
