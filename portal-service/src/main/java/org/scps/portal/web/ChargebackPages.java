package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facility;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.ChargeBook;
import org.scps.portal.upstream.Chargeback;
import org.scps.portal.upstream.Paged;

/** What drivers' banks took back, and until when it can be answered. */
@Path("/operator/chargebacks")
@RolesAllowed(Role.OPERATOR_NAME)
class ChargebackPages {

    private static final int PAGE = 25;
    private static final Duration SOON = Duration.ofDays(3);

    private final ChargeBook charges;
    private final Places places;
    private final Clock clock;

    ChargebackPages(ChargeBook charges, Places places, Clock clock) {
        this.charges = charges;
        this.places = places;
        this.clock = clock;
    }

    /** A chargeback on a page. */
    public record View(Chargeback chargeback, Facility facility, Instant now) {

        public String stateText() {
            return switch (chargeback.state()) {
                case "OPEN" -> overdue() ? "Deadline missed" : "Open";
                case "WON" -> "Won";
                case "LOST" -> "Lost";
                default -> chargeback.state();
            };
        }

        /** The style of its badge. */
        public String status() {
            return switch (chargeback.state()) {
                case "OPEN" -> "disputed";
                case "WON" -> "paid";
                default -> "refunded";
            };
        }

        /** Little time is left to answer it. */
        public boolean urgent() {
            return chargeback.open()
                    && chargeback.answerBy() != null
                    && chargeback.answerBy().isBefore(now.plus(SOON));
        }

        private boolean overdue() {
            return chargeback.answerBy() != null && chargeback.answerBy().isBefore(now);
        }

        public String chargePath() {
            return "/operator/sessions/" + chargeback.sessionId() + "/charge";
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance chargebacks(Paged<View> chargebacks, String notice);
    }

    @GET
    public Response all(@QueryParam("page") @DefaultValue("0") int page) {
        Answer<Paged<Chargeback>> answer = charges.chargebacks(null, Math.max(0, page), PAGE);
        Instant now = clock.instant();
        return Html.ok(Templates.chargebacks(
                answer.or(Paged.none()).map(found -> new View(found, places.of(found.facilityId()), now)),
                answer.notice()));
    }
}
