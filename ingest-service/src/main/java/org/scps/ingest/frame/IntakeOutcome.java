package org.scps.ingest.frame;

import java.util.UUID;
import org.scps.ingest.store.ImageKey;

/** What became of a frame or a read; {@code id} is the sender's. */
public sealed interface IntakeOutcome {

    /** Its image is stored and Kafka has its event. */
    record Stored(UUID id, ImageKey imageKey) implements IntakeOutcome {}

    /** It had been stored and published before; nothing was done. */
    record Repeated(UUID id, ImageKey imageKey) implements IntakeOutcome {}

    /**
     * It will never be accepted.
     *
     * @param detail for people, about this very frame
     */
    record Refused(Refusal refusal, String detail) implements IntakeOutcome {}
}
