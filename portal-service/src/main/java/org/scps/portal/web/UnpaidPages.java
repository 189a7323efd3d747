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
import org.scps.portal.account.Role;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.ChargeBook;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Session;

/** Stays that somebody still has to pay for. */
@Path("/operator/unpaid")
@RolesAllowed(Role.OPERATOR_NAME)
class UnpaidPages {

    private static final int PAGE = 25;

    private final ChargeBook charges;
    private final Places places;
    private final Clock clock;

    UnpaidPages(ChargeBook charges, Places places, Clock clock) {
        this.charges = charges;
        this.places = places;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance unpaid(Paged<VisitView> visits, String notice);
    }

    @GET
    public Response all(@QueryParam("page") @DefaultValue("0") int page) {
        Answer<Paged<Session>> answer = charges.unpaid(null, Math.max(0, page), PAGE);
        return Html.ok(Templates.unpaid(
                answer.or(Paged.none())
                        .map(session -> new VisitView(session, places.of(session.facilityId()), null, clock.instant())),
                answer.notice()));
    }
}
