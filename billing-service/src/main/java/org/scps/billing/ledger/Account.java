package org.scps.billing.ledger;

/** Accounts of the ledger. A positive balance is a debit balance. */
public enum Account {
    /** What drivers owe; below zero while a refund is on its way. */
    RECEIVABLE,
    /** Parking fees and fees for reminders asked for, without VAT. */
    REVENUE,
    /** VAT asked for, owed to the tax office. */
    VAT_PAYABLE,
    /** Money at the payment provider, not yet paid out to the operator. */
    PROVIDER_CLEARING,
    /** Given back to drivers though the price stands, without VAT. */
    REFUNDS,
    /** Let go before payment, without VAT. */
    WAIVERS,
    /** Given up as nobody will pay; its VAT stays payable until the tax office agrees otherwise. */
    WRITE_OFFS,
    /** Taken back by drivers' banks until a dispute is decided. */
    DISPUTED_FUNDS
}
