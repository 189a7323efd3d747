package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.scps.billing.ledger.Posting;
import org.scps.billing.ledger.Postings;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Charge;
import org.scps.billing.session.ChargeRecord;
import org.scps.billing.session.Session;

/** Writes the books, in the transaction of what they tell. */
@ApplicationScoped
class LedgerRows implements ChargeRecord {

    private final EntityManager entities;

    LedgerRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void changed(Session session, Charge before, Cause cause) {
        entities.persist(ChargeChangeEntity.of(session, before, cause));
        List<Posting> postings = Postings.between(before, session.charge());
        UUID transactionId = UUID.randomUUID();
        postings.forEach(posting -> entities.persist(LedgerEntryEntity.of(posting, transactionId, session, cause)));
    }
}
