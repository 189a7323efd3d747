package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.SandboxPage;
import org.scps.portal.upstream.Wallet;

/** The pages that a payment provider would have, for the one that only pretends. With another provider there are none. */
@Path("/sandbox")
@PermitAll
class SandboxPages {

    private final Wallet wallet;

    SandboxPages(Wallet wallet) {
        this.wallet = wallet;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance setup(UUID setupId, SandboxPage page);

        static native TemplateInstance payment(UUID paymentId, SandboxPage page);
    }

    @GET
    @Path("setups/{setupId}")
    public Response setup(UUID setupId) {
        SandboxPage page = Refusal.unless(wallet.sandboxSetup(setupId));
        return page.open() ? Html.ok(Templates.setup(setupId, page)) : back(page);
    }

    @POST
    @Path("setups/{setupId}")
    public Response choose(UUID setupId, @RestForm String method) {
        String chosen = method == null || method.isBlank() ? null : method;
        return back(Refusal.unless(wallet.chooseCard(setupId, chosen)));
    }

    @GET
    @Path("payments/{paymentId}")
    public Response payment(UUID paymentId) {
        SandboxPage page = Refusal.unless(wallet.sandboxPayment(paymentId));
        return page.open() ? Html.ok(Templates.payment(paymentId, page)) : back(page);
    }

    @POST
    @Path("payments/{paymentId}")
    public Response confirm(UUID paymentId, @RestForm String confirmed) {
        return back(Refusal.unless(wallet.confirm(paymentId, "yes".equals(confirmed))));
    }

    /** These pages stand beside those to go back to, so a path is enough. */
    private static Response back(SandboxPage page) {
        return Html.seeOther(URI.create(page.returnUrl()).getRawPath());
    }
}
