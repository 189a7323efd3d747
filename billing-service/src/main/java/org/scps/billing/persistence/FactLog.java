package org.scps.billing.persistence;

import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.scps.events.DisputeOpened;
import org.scps.events.DisputeResolved;
import org.scps.events.Event;
import org.scps.events.OccupancyChanged;
import org.scps.events.PaymentSettled;
import org.scps.events.Refunded;
import org.scps.events.SessionAmended;
import org.scps.events.SessionCharged;
import org.scps.events.SessionEnded;
import org.scps.events.SessionStarted;

/** One line for each business fact. */
final class FactLog {

    private static final Logger LOG = Logger.getLogger("org.scps.billing");
    private static final String CORRELATION_ID = "correlationId";

    private FactLog() {}

    /** @param correlationId burst of frames behind it; null when there is none */
    static void tell(Event event, UUID correlationId) {
        if (correlationId == null) {
            tell(event);
            return;
        }
        Object outer = MDC.get(CORRELATION_ID);
        MDC.put(CORRELATION_ID, correlationId.toString());
        try {
            tell(event);
        } finally {
            if (outer == null) {
                MDC.remove(CORRELATION_ID);
            } else {
                MDC.put(CORRELATION_ID, outer);
            }
        }
    }

    private static void tell(Event event) {
        if (event instanceof SessionStarted e) {
            LOG.infof(
                    "Session started session=%s facility=%s plate=%s", e.sessionId(), e.facilityId(), mask(e.plate()));
        } else if (event instanceof SessionEnded e) {
            LOG.infof("Session ended session=%s facility=%s plate=%s", e.sessionId(), e.facilityId(), mask(e.plate()));
        } else if (event instanceof SessionAmended e) {
            LOG.infof(
                    "Session amended session=%s facility=%s plate=%s withdrawn=%s by=%s reason=%s",
                    e.sessionId(), e.facilityId(), mask(e.plate()), e.withdrawn(), e.amendedBy(), e.reason());
        } else if (event instanceof SessionCharged e) {
            LOG.infof(
                    "Session charged session=%s facility=%s total=%s %s state=%s",
                    e.sessionId(), e.facilityId(), e.total().amount(), e.total().currency(), e.state());
        } else if (event instanceof PaymentSettled e) {
            LOG.infof(
                    "Payment settled payment=%s session=%s amount=%s %s",
                    e.paymentId(),
                    e.sessionId(),
                    e.amount().amount(),
                    e.amount().currency());
        } else if (event instanceof Refunded e) {
            LOG.infof(
                    "Refunded refund=%s session=%s amount=%s %s by=%s",
                    e.refundId(), e.sessionId(), e.amount().amount(), e.amount().currency(), e.refundedBy());
        } else if (event instanceof DisputeOpened e) {
            LOG.infof("Dispute opened dispute=%s session=%s by=%s", e.disputeId(), e.sessionId(), e.openedBy());
        } else if (event instanceof DisputeResolved e) {
            LOG.infof("Dispute resolved dispute=%s session=%s outcome=%s", e.disputeId(), e.sessionId(), e.outcome());
        } else if (event instanceof OccupancyChanged e) {
            LOG.infof("Occupancy changed facility=%s occupied=%d reason=%s", e.facilityId(), e.occupied(), e.reason());
        }
    }

    /** Plates are personal data: {@code ABC1234} becomes {@code AB•••34}. */
    static String mask(String plate) {
        return plate.length() < 5 ? "•••" : plate.substring(0, 2) + "•••" + plate.substring(plate.length() - 2);
    }
}
