package org.scps.ingest.store;

/** The image store did not do what it was asked; trying again later may work. */
public final class ImageStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImageStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
