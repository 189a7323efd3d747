package org.scps.billing.messaging;

/** A message that no later attempt could handle; it belongs on the dead-letter topic. */
class Undecodable extends RuntimeException {

    Undecodable(String message, Throwable cause) {
        super(message, cause);
    }
}
