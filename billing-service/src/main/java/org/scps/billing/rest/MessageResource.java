package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.followup.Message;
import org.scps.billing.persistence.Page;
import org.scps.billing.persistence.StoredMail;

@Path("/api/v1/messages")
class MessageResource {

    private final StoredMail mail;

    MessageResource(StoredMail mail) {
        this.mail = mail;
    }

    @GET
    @Operation(summary = "What was written to drivers, the latest first")
    @Transactional
    public Paging.Listing<Message> list(
            @QueryParam("accountId") String accountId,
            @QueryParam("facilityId") String facilityId,
            @Valid @BeanParam Paging paging) {
        UUID account = accountId == null || accountId.isBlank() ? null : Params.id("account", accountId);
        Page<Message> found = mail.search(account, facilityId, paging.page, paging.size);
        return paging.listing(found.items(), found);
    }
}
