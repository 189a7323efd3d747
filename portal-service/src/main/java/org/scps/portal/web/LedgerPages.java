package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.BillingDocuments;
import org.scps.portal.upstream.ChargeBook;
import org.scps.portal.upstream.LedgerBalances;
import org.scps.portal.upstream.LedgerEntry;
import org.scps.portal.upstream.LedgerFilter;
import org.scps.portal.upstream.Paged;

/** The books: what every account comes to, and each entry. */
@Path("/operator/ledger")
@RolesAllowed(Role.OPERATOR_NAME)
class LedgerPages {

    private static final int PAGE = 50;
    private static final List<String> ACCOUNTS = List.of(
            "RECEIVABLE",
            "REVENUE",
            "VAT_PAYABLE",
            "PROVIDER_CLEARING",
            "REFUNDS",
            "WAIVERS",
            "WRITE_OFFS",
            "DISPUTED_FUNDS");

    private final ChargeBook charges;
    private final BillingDocuments documents;
    private final Facilities facilities;
    private final Places places;

    LedgerPages(ChargeBook charges, BillingDocuments documents, Facilities facilities, Places places) {
        this.charges = charges;
        this.documents = documents;
        this.facilities = facilities;
        this.places = places;
    }

    /** What the list is narrowed to, as typed; empty for all. Days are local to the facility, both inclusive. */
    public record Filter(String facilityId, String account, String from, String to) {

        /** For links to other pages of the same list. */
        public String query() {
            return "facilityId=%s&account=%s&from=%s&to=%s"
                    .formatted(encoded(facilityId), encoded(account), encoded(from), encoded(to));
        }

        public boolean isEmpty() {
            return (facilityId + account + from + to).isEmpty();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        LedgerFilter asked(ZoneId zone) {
            return new LedgerFilter(
                    facilityId.isEmpty() ? null : facilityId,
                    account.isEmpty() ? null : account,
                    from.isEmpty() ? null : start(LocalDate.parse(from), zone),
                    to.isEmpty() ? null : start(LocalDate.parse(to).plusDays(1), zone));
        }

        private static String start(LocalDate day, ZoneId zone) {
            Instant start = day.atStartOfDay(zone).toInstant();
            return start.toString();
        }
    }

    /** An entry with its facility. */
    public record EntryView(LedgerEntry entry, Facility facility) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance ledger(
                Paged<EntryView> entries,
                LedgerBalances balances,
                Filter filter,
                List<Facility> facilities,
                List<String> accounts,
                String notice,
                String problem);
    }

    @GET
    public Response all(
            @QueryParam("facilityId") @DefaultValue("") String facilityId,
            @QueryParam("account") @DefaultValue("") String account,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("page") @DefaultValue("0") int page) {
        Filter filter = filter(facilityId, account, from, to);
        try {
            LedgerFilter asked = filter.asked(zone(filter));
            Answer<Paged<LedgerEntry>> entries = charges.entries(asked, Math.max(0, page), PAGE);
            Answer<LedgerBalances> balances = charges.balances(asked);
            return Html.ok(Templates.ledger(
                    entries.or(Paged.none()).map(entry -> new EntryView(entry, places.of(entry.facilityId()))),
                    balances.or(LedgerBalances.none()),
                    filter,
                    facilities.all(),
                    ACCOUNTS,
                    entries.notice(),
                    null));
        } catch (DateTimeException e) {
            return Html.unprocessable(Templates.ledger(
                    Paged.none(),
                    LedgerBalances.none(),
                    new Filter(filter.facilityId(), filter.account(), "", ""),
                    facilities.all(),
                    ACCOUNTS,
                    null,
                    "A day is written like 2026-03-31."));
        }
    }

    @GET
    @Path("ledger.csv")
    public Response export(
            @QueryParam("facilityId") @DefaultValue("") String facilityId,
            @QueryParam("account") @DefaultValue("") String account,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        Filter filter = filter(facilityId, account, from, to);
        try {
            return Response.ok(Refusal.unless(documents.ledger(filter.asked(zone(filter)))), "text/csv; charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"ledger.csv\"")
                    .build();
        } catch (DateTimeException e) {
            throw new Refusal(422, "A day is written like 2026-03-31.");
        }
    }

    private Filter filter(String facilityId, String account, String from, String to) {
        boolean known = facilities.withId(facilityId).isPresent();
        return new Filter(known ? facilityId : "", ACCOUNTS.contains(account) ? account : "", from.strip(), to.strip());
    }

    private ZoneId zone(Filter filter) {
        return filter.facilityId().isEmpty()
                ? ZoneOffset.UTC
                : places.of(filter.facilityId()).zone();
    }
}
