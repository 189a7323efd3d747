package org.scps.edge.capture;

/** Where a camera's pictures come from. */
public interface FrameSource {

    /** Begins to deliver; returns at once. */
    void start();

    /** Stops what it started; delivers nothing afterwards. */
    void stop();
}
