package org.scps.events;

/**
 * An upright rectangle in an image.
 *
 * @param x left edge, pixels from the left of the image
 * @param y top edge, pixels from the top of the image
 * @param width pixels
 * @param height pixels
 */
public record BoundingBox(double x, double y, double width, double height) {}
