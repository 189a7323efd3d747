package org.scps.portal.upstream;

import java.time.Instant;
import java.util.List;
import org.scps.events.ReadBand;

/**
 * A passage with all that was ever read or decided of it, oldest first.
 *
 * @param replacedReadings what recognition had read before it looked at more frames
 */
public record PassageHistory(Passage passage, List<ReplacedReading> replacedReadings, List<Correction> corrections) {

    public PassageHistory {
        replacedReadings = replacedReadings == null ? List.of() : List.copyOf(replacedReadings);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    /** @param plate null when nothing was legible */
    public record ReplacedReading(
            int revision, String plate, Double readConfidence, ReadBand band, Instant replacedAt) {}
}
