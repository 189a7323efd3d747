package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Tariff;

/** What anybody may see: what this is, and what parking costs before one drives in. */
@Path("/")
@PermitAll
class WelcomePages {

    private final Facilities facilities;
    private final Billing billing;
    private final Viewer viewer;

    WelcomePages(Facilities facilities, Billing billing, Viewer viewer) {
        this.facilities = facilities;
        this.billing = billing;
        this.viewer = viewer;
    }

    /** @param tariff null when billing does not tell */
    public record PriceView(Facility facility, Tariff tariff) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance welcome(List<PriceView> prices);
    }

    @GET
    public Response welcome() {
        List<PriceView> prices = facilities.all().stream().map(this::price).toList();
        return Html.ok(Templates.welcome(prices));
    }

    /** Where a signed-in visitor's work is. */
    @GET
    @Path("home")
    public Response home() {
        return Html.seeOther(viewer.account()
                .map(account -> account.operates() ? "/operator" : "/visits")
                .orElse("/"));
    }

    private PriceView price(Facility facility) {
        Answer<Tariff> tariff = billing.tariff(facility.facilityId());
        return new PriceView(facility, tariff.or(null));
    }
}
