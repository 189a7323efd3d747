/**
 * Takes frames from cameras: authenticate, validate, store the image, publish it, and only then say so.
 *
 * <p>{@code image} reads dimensions from headers, {@code store} keeps images, {@code device} knows the cameras, {@code
 * frame} holds the order that is the guarantee, {@code inbox} takes images dropped into the store, {@code messaging}
 * speaks Kafka and {@code rest} speaks HTTP.
 */
package org.scps.ingest;
