package org.scps.billing.notice;

/** Checks and reads a provider's messages. */
public interface NoticeReader {

    /**
     * @param body as it was sent, for the signature is of its bytes
     * @param signature the provider's header; null when it is missing
     * @throws BadNoticeException when the signature is missing, wrong or too old, or the body cannot be read
     */
    Notice read(String body, String signature) throws BadNoticeException;
}
