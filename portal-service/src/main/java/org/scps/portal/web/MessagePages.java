package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Message;
import org.scps.portal.upstream.Paged;
import org.scps.portal.visit.Visits;

/** What was written to a driver. */
@Path("/messages")
@Authenticated
class MessagePages {

    private static final int PAGE = 25;

    private final Visits visits;
    private final Viewer viewer;
    private final Places places;

    MessagePages(Visits visits, Viewer viewer, Places places) {
        this.visits = visits;
        this.viewer = viewer;
        this.places = places;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance messages(Paged<MessageView> messages, String notice);
    }

    @GET
    public Response mine(@QueryParam("page") @DefaultValue("0") int page) {
        Answer<Paged<Message>> answer = visits.messages(viewer.accountId(), Math.max(0, page), PAGE);
        return Html.ok(Templates.messages(
                answer.or(Paged.none()).map(message -> MessageView.of(message, places)), answer.notice()));
    }
}
