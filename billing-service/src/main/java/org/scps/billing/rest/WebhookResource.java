package org.scps.billing.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jboss.logging.Logger;
import org.scps.billing.notice.BadNoticeException;
import org.scps.billing.notice.NoticeDesk;
import org.scps.billing.notice.NoticeReader;

/** Where the payment provider tells what happened. It has no service token; its signature is checked instead. */
@Path(WebhookResource.PATH)
class WebhookResource {

    static final String PATH = "/webhooks/payments";

    private static final Logger LOG = Logger.getLogger(WebhookResource.class);

    private final NoticeReader reader;
    private final NoticeDesk desk;

    WebhookResource(NoticeReader reader, NoticeDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Takes a message of the payment provider, by its signature")
    @APIResponse(responseCode = "204", description = "Taken, now or before, or none of ours")
    @APIResponse(responseCode = "400", description = "The signature is missing, wrong or too old; nothing happened")
    @APIResponse(responseCode = "503", description = "Cannot be taken yet; to be sent again")
    @SecurityRequirements
    public void take(@HeaderParam("Stripe-Signature") String signature, String body) {
        try {
            if (!desk.take(reader.read(body == null ? "" : body, signature))) {
                throw Refusal.unavailable("A payment of this charge is under way; send it again later");
            }
        } catch (BadNoticeException e) {
            LOG.warnf("A message to %s was not taken: %s", PATH, e.getMessage());
            throw Refusal.badRequest(e.getMessage());
        }
    }
}
