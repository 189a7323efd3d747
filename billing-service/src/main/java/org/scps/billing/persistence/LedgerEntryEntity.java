package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.ledger.Account;
import org.scps.billing.ledger.Posting;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Session;
import org.scps.events.Money;

@Entity
@Table(name = "ledger_entry")
class LedgerEntryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entry_seq")
    @SequenceGenerator(name = "ledger_entry_seq", sequenceName = "ledger_entry_seq", allocationSize = 1)
    private Long entryId;

    private UUID transactionId;
    private Instant bookedAt;
    private String bookedBy;
    private String reason;
    private String facilityId;
    private UUID sessionId;
    private UUID chargeId;

    @Enumerated(EnumType.STRING)
    private Account debitAccount;

    @Enumerated(EnumType.STRING)
    private Account creditAccount;

    private BigDecimal amount;
    private String currency;

    static LedgerEntryEntity of(Posting posting, UUID transactionId, Session session, Cause cause) {
        LedgerEntryEntity entity = new LedgerEntryEntity();
        entity.transactionId = transactionId;
        entity.bookedAt = cause.at();
        entity.bookedBy = cause.by();
        entity.reason = cause.reason();
        entity.facilityId = session.facilityId();
        entity.sessionId = session.sessionId();
        entity.chargeId = session.charge().chargeId();
        entity.debitAccount = posting.debit();
        entity.creditAccount = posting.credit();
        entity.amount = posting.amount();
        entity.currency = session.charge().total().currency();
        return entity;
    }

    LedgerEntry toEntry() {
        return new LedgerEntry(
                entryId,
                transactionId,
                bookedAt,
                bookedBy,
                reason,
                facilityId,
                sessionId,
                chargeId,
                debitAccount,
                creditAccount,
                new Money(amount, currency));
    }
}
