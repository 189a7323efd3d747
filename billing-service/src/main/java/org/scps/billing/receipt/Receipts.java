package org.scps.billing.receipt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every receipt and credit note ever issued. */
public interface Receipts {

    /** The next of a facility's series; given back when the transaction rolls back, so that there are no gaps. */
    long nextSequence(String facilityId, ReceiptDocument.Kind kind);

    /** Keeps it for ever. */
    void keep(ReceiptDocument receipt, long sequence);

    Optional<ReceiptDocument> find(String number);

    Optional<ReceiptDocument> ofPayment(UUID paymentId);

    /** Receipts and credit notes of a session, the earliest first. */
    List<ReceiptDocument> ofSession(UUID sessionId);
}
