package org.scps.billing.session;

import java.time.Instant;

/** Works a new, re-read or corrected passage into everything that depends on it. */
public final class PassageChanges {

    private final Passages passages;
    private final SessionBook book;
    private final ReviewQueue queue;

    public PassageChanges(Passages passages, SessionBook book, ReviewQueue queue) {
        this.passages = passages;
        this.book = book;
        this.queue = queue;
    }

    /** @param before null when the passage is new */
    Findings apply(Passage before, Passage after, Cause cause) {
        passages.save(after);
        Findings findings = new Findings();
        findings.lookedAt(after.passageId());
        Instant from = before == null || after.at().isBefore(before.at()) ? after.at() : before.at();
        Instant to = before == null || after.at().isAfter(before.at()) ? after.at() : before.at();
        String was = before == null ? null : before.timelinePlate();
        String is = after.timelinePlate();
        // The new plate first: a session that only changes its plate is amended, not withdrawn and started again.
        if (is != null) {
            book.rework(after.facilityId(), is, from, to, cause, findings);
        }
        if (was != null && !was.equals(is)) {
            book.rework(after.facilityId(), was, from, to, cause, findings);
        }
        if (after.nameless()) {
            findings.want(after.passageId(), ReviewReason.NO_PLATE, null, null);
        }
        queue.settle(after.facilityId(), findings, cause);
        return findings;
    }

    /** Works in what a session's passages say once more, after something that held it back is gone. */
    public void recheck(Session session, Cause cause) {
        if (session.state() == SessionState.WITHDRAWN) {
            book.voidChargeOf(session, cause);
            return;
        }
        Findings findings = new Findings();
        String plate =
                session.claim() == null ? session.plate() : session.claim().plate();
        book.rework(session.facilityId(), plate, session.startedAt(), session.startedAt(), cause, findings);
        queue.settle(session.facilityId(), findings, cause);
    }
}
