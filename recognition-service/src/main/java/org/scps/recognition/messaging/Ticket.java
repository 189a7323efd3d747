package org.scps.recognition.messaging;

import org.scps.events.FrameStored;

/** A frame to be dealt with, and where to say that it was. */
record Ticket(FrameStored frame, PartitionProgress progress, long offset) {

    void done() {
        progress.done(offset);
    }
}
