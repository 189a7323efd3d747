package org.scps.portal.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Dispute;
import org.scps.portal.upstream.Disputes;
import org.scps.portal.upstream.Objection;

/** What drivers object to about their own visits; those of others are not there. */
@ApplicationScoped
public class VisitDisputes {

    private final Visits visits;
    private final Disputes disputes;

    VisitDisputes(Visits visits, Disputes disputes) {
        this.visits = visits;
        this.disputes = disputes;
    }

    /** @param actor for the audit trail */
    public Answer<Dispute> open(UUID accountId, UUID sessionId, String actor, Objection objection) {
        return visits.visit(accountId, sessionId).then(visit -> disputes.open(sessionId, actor, objection));
    }

    public Answer<List<Dispute>> of(UUID accountId, UUID sessionId) {
        return visits.visit(accountId, sessionId).then(visit -> disputes.ofSession(sessionId));
    }
}
