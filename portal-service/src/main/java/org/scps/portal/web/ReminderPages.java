package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.scps.portal.account.Role;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Message;
import org.scps.portal.upstream.Paged;

/** What was written to whom about unpaid charges. */
@Path("/operator/reminders")
@RolesAllowed(Role.OPERATOR_NAME)
class ReminderPages {

    private static final int PAGE = 25;

    private final Billing billing;
    private final Places places;

    ReminderPages(Billing billing, Places places) {
        this.billing = billing;
        this.places = places;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance reminders(Paged<MessageView> messages, String notice);
    }

    @GET
    public Response all(@QueryParam("page") @DefaultValue("0") int page) {
        Answer<Paged<Message>> answer = billing.messages(null, Math.max(0, page), PAGE);
        return Html.ok(Templates.reminders(
                answer.or(Paged.none()).map(message -> MessageView.of(message, places)), answer.notice()));
    }
}
