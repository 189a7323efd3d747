package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.ledger.Account;
import org.scps.billing.persistence.LedgerArchive;
import org.scps.billing.persistence.LedgerEntry;
import org.scps.billing.persistence.Page;

/** The books, to look at and to take away. */
@Path("/api/v1/ledger")
class LedgerResource {

    private final LedgerArchive ledger;

    LedgerResource(LedgerArchive ledger) {
        this.ledger = ledger;
    }

    /** Which entries; {@code account} may be on either side. */
    static class Which {

        @QueryParam("facilityId")
        String facilityId;

        @QueryParam("chargeId")
        String chargeId;

        @QueryParam("account")
        String account;

        @QueryParam("from")
        String from;

        @QueryParam("to")
        String to;

        LedgerArchive.Filter filter() {
            UUID charge = chargeId == null || chargeId.isBlank() ? null : Params.id("charge", chargeId);
            return new LedgerArchive.Filter(
                    facilityId == null || facilityId.isBlank() ? null : facilityId,
                    charge,
                    Params.choice("account", account, Account.class),
                    Params.instant("from", from),
                    Params.instant("to", to));
        }
    }

    /** @param amount debits less credits */
    record BalanceView(Account account, MoneyView amount) {}

    /** @param balanced all accounts together come to zero in each currency */
    record Balances(List<BalanceView> items, boolean balanced) {}

    @GET
    @Operation(summary = "Entries of the ledger, the latest first")
    @Transactional
    public Paging.Listing<ChargeStory.LedgerView> list(@BeanParam Which which, @Valid @BeanParam Paging paging) {
        Page<LedgerEntry> found = ledger.search(which.filter(), paging.page, paging.size);
        return paging.listing(
                found.items().stream().map(ChargeStory.LedgerView::of).toList(), found);
    }

    @GET
    @Operation(summary = "The balance of every account; together they are zero")
    @Path("/balances")
    @Transactional
    public Balances balances(@QueryParam("facilityId") String facilityId, @QueryParam("to") String to) {
        List<LedgerArchive.Balance> balances = ledger.balances(
                facilityId == null || facilityId.isBlank() ? null : facilityId, Params.instant("to", to));
        return new Balances(
                balances.stream()
                        .map(b -> new BalanceView(
                                b.account(),
                                MoneyView.inCoins(
                                        b.amount().amount(), b.amount().currency())))
                        .toList(),
                LedgerArchive.comesToZero(balances));
    }

    /** Every entry in question, the first first, one row for each; never a part of them. */
    @GET
    @Operation(summary = "The ledger as comma-separated values")
    @Path("/export")
    @Produces("text/csv")
    public Response export(@BeanParam Which which) {
        return Response.ok(new LedgerCsv(ledger, which.filter()))
                .type("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"ledger.csv\"")
                .build();
    }
}
