package org.scps.ingest.messaging;

/** Kafka did not acknowledge an event; trying again later may work. */
public final class PublishingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PublishingException(String message, Throwable cause) {
        super(message, cause);
    }
}
