package org.scps.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.scps.events.Lane;
import org.scps.events.Money;
import org.scps.events.Passing;
import org.scps.portal.estate.Facility;
import org.scps.portal.upstream.Charge;
import org.scps.portal.upstream.Dispute;
import org.scps.portal.upstream.Quote;
import org.scps.portal.upstream.Session;

/**
 * A session on a page.
 *
 * @param quote the price so far, or what is to be paid; null when it was not asked for
 */
public record VisitView(Session session, Facility facility, Quote quote, Instant now) {

    public ZoneId zone() {
        return facility.zone();
    }

    /** Time inside, up to now while it is; null when the entry is not known. */
    public Duration stay() {
        if (session.entry() == null) {
            return null;
        }
        if (session.inside()) {
            return Duration.between(session.entry().at(), now);
        }
        return session.exit() == null
                ? null
                : Duration.between(session.entry().at(), session.exit().at());
    }

    public Charge charge() {
        return session.charge();
    }

    /** What paying now costs. */
    public Money toPay() {
        return quote != null && quote.dueNow() != null ? quote.dueNow() : charge().toPay();
    }

    public String laneName(Passing passing) {
        return facility.lane(passing.laneId()).map(Lane::name).orElse(passing.laneId());
    }

    /** Why a person should look; null when nobody needs to. */
    public String why() {
        return session.reviewReason() == null ? null : Reasons.text(session.reviewReason());
    }

    /** One word that says where the visit stands; also the style of its badge. */
    public String status() {
        if (session.inside()) {
            return "inside";
        }
        if (session.withdrawn()) {
            return "withdrawn";
        }
        if (session.inReview() || session.charge() == null || session.charge().held()) {
            return "checking";
        }
        return session.charge().state().name().toLowerCase(Locale.ROOT);
    }

    /** The driver can still say that something is wrong. */
    public boolean disputable() {
        return charge() != null && charge().disputable();
    }

    /** The driver has said so and waits for an answer; without it a frozen charge is one that the card's bank took back. */
    public boolean objected(List<Dispute> disputes) {
        return disputes.stream().anyMatch(Dispute::open);
    }

    public String receiptsPath() {
        return "/visits/" + session.sessionId() + "/receipts";
    }

    public String payPath() {
        return "/visits/" + session.sessionId() + "/payments";
    }

    /** Where operators decide about the charge. */
    public String chargePath() {
        return "/operator/sessions/" + session.sessionId() + "/charge";
    }

    public String objectPath() {
        return "/visits/" + session.sessionId() + "/disputes";
    }

    public String statusText() {
        return switch (status()) {
            case "inside" -> "Inside now";
            case "checking" -> "Being checked";
            case "due" -> "To pay";
            case "paid" -> "Paid";
            case "free" -> "Free";
            case "authorised" -> "Being paid";
            case "disputed" -> "Frozen";
            case "waived" -> "Waived";
            case "refunded" -> "Given back";
            case "part_refunded" -> "Partly given back";
            case "written_off" -> "Closed";
            default -> "Withdrawn";
        };
    }
}
