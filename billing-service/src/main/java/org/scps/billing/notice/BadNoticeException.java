package org.scps.billing.notice;

/** A message that is not from the provider, or cannot be read. */
public class BadNoticeException extends Exception {

    public BadNoticeException(String message) {
        super(message);
    }
}
