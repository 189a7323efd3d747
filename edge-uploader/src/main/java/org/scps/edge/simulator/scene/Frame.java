package org.scps.edge.simulator.scene;

import java.awt.geom.Point2D;
import java.util.List;

/**
 * A drawn frame.
 *
 * @param jpeg encoded, 1280 × 720
 * @param corners of the plate, pixels: top left, top right, bottom right, bottom left; empty when the lane is empty
 */
public record Frame(byte[] jpeg, List<Point2D> corners) {

    public Frame {
        corners = List.copyOf(corners);
    }
}
