package org.scps.recognition.detection;

import org.scps.events.BoundingBox;

/**
 * A plate was seen.
 *
 * @param detectionConfidence 0–1
 * @param box around it, pixels of the upright picture at full size
 * @param corners of it, in the same pixels
 */
public record PlateDetection(double detectionConfidence, BoundingBox box, Quad corners) {}
