package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.notice.ProviderNotice.Chargeback;
import org.scps.billing.persistence.ChargebackArchive;
import org.scps.billing.persistence.Page;

/** What drivers' banks took back. They are answered at the payment provider. */
@Path("/api/v1/chargebacks")
class ChargebackResource {

    private final ChargebackArchive archive;

    ChargebackResource(ChargebackArchive archive) {
        this.archive = archive;
    }

    /**
     * @param reference the provider's id of it
     * @param reason in the provider's words
     * @param state {@code OPEN}, {@code WON} by the operator or {@code LOST}
     * @param answerBy until when it can be answered at the provider; null when that does not say
     */
    record View(
            String reference,
            UUID sessionId,
            UUID paymentId,
            String facilityId,
            String plate,
            MoneyView amount,
            String reason,
            Chargeback.State state,
            Instant openedAt,
            Instant changedAt,
            Instant answerBy) {

        static View of(ChargebackArchive.Entry entry) {
            return new View(
                    entry.reference(),
                    entry.sessionId(),
                    entry.paymentId(),
                    entry.facilityId(),
                    entry.plate(),
                    MoneyView.of(entry.amount()),
                    entry.reason(),
                    entry.state(),
                    entry.openedAt(),
                    entry.changedAt(),
                    entry.answerBy());
        }
    }

    @GET
    @Transactional
    @Operation(summary = "Chargebacks: open ones by deadline first, then the decided, the latest first")
    public Paging.Listing<View> list(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("state") String state,
            @Valid @BeanParam Paging paging) {
        Page<ChargebackArchive.Entry> found = archive.search(
                facilityId, Params.choice("state", state, Chargeback.State.class), paging.page, paging.size);
        return paging.listing(found.items().stream().map(View::of).toList(), found);
    }
}
