package org.scps.events;

/**
 * A place in an image, in pixels from its top left corner.
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(double x, double y) {}
