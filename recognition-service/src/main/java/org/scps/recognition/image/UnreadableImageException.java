package org.scps.recognition.image;

/** These bytes are no picture that can be read; the message says why, in words for people. */
public final class UnreadableImageException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableImageException(String message) {
        super(message);
    }
}
