package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.DiscountCode;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Permit;
import org.scps.portal.upstream.TariffBook;
import org.scps.portal.upstream.TariffVersion;

/** Permits, the whitelist among them, and merchants' discount codes. */
@Path("/operator/permits")
@RolesAllowed(Role.OPERATOR_NAME)
class PermitPages {

    private static final int MOST = 200;

    private final TariffBook book;
    private final Facilities facilities;
    private final Viewer viewer;

    PermitPages(TariffBook book, Facilities facilities, Viewer viewer) {
        this.book = book;
        this.facilities = facilities;
        this.viewer = viewer;
    }

    /**
     * A facility with its permits and codes.
     *
     * @param permitTypes what the tariff in force knows, as {@code validationTypes}
     */
    public record Privileges(
            Facility facility,
            Paged<Permit> permits,
            Paged<DiscountCode> codes,
            List<String> permitTypes,
            List<String> validationTypes,
            String notice) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance permits(List<Privileges> all, String problem);
    }

    @GET
    public Response all() {
        return Html.ok(page(null));
    }

    @POST
    @Path("{facilityId}")
    public Response give(
            String facilityId,
            @RestForm String permitType,
            @RestForm String holder,
            @RestForm String plates,
            @RestForm String spaces,
            @RestForm String to) {
        Facility facility = facility(facilityId);
        List<String> typed = Arrays.stream((plates == null ? "" : plates).split("[,;\\n]"))
                .map(String::strip)
                .filter(plate -> !plate.isEmpty())
                .toList();
        try {
            return answer(book.give(
                    facilityId,
                    actor(),
                    permitType,
                    holder,
                    typed,
                    number(spaces),
                    null,
                    TariffPages.moment(to, facility.zone())));
        } catch (DateTimeException | NumberFormatException e) {
            return Html.unprocessable(page("That is not a number, or not a date and time."));
        }
    }

    @POST
    @Path("{facilityId}/{permitId}/revocation")
    public Response revoke(String facilityId, UUID permitId) {
        facility(facilityId);
        return answer(book.revoke(facilityId, permitId, actor()));
    }

    @POST
    @Path("{facilityId}/codes")
    public Response addCode(
            String facilityId,
            @RestForm String code,
            @RestForm String validationType,
            @RestForm String merchant,
            @RestForm String uses) {
        facility(facilityId);
        try {
            return answer(book.addCode(facilityId, actor(), code, validationType, merchant, number(uses)));
        } catch (NumberFormatException e) {
            return Html.unprocessable(page("That is not a number."));
        }
    }

    @POST
    @Path("{facilityId}/codes/{code}/revocation")
    public Response revokeCode(String facilityId, String code) {
        facility(facilityId);
        return answer(book.revokeCode(facilityId, code, actor()));
    }

    private Response answer(Answer<?> outcome) {
        return outcome instanceof Answer.Given<?>
                ? Html.seeOther("/operator/permits")
                : Html.unprocessable(page(outcome.notice()));
    }

    private static Integer number(String typed) {
        return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
    }

    private TemplateInstance page(String problem) {
        return Templates.permits(facilities.all().stream().map(this::privileges).toList(), problem);
    }

    private Privileges privileges(Facility facility) {
        String id = facility.facilityId();
        Answer<Paged<Permit>> permits = book.permits(id, 0, MOST);
        TariffVersion inForce = book.versions(id, 0, MOST).or(Paged.none()).items().stream()
                .filter(TariffVersion::inForce)
                .findFirst()
                .orElse(null);
        return new Privileges(
                facility,
                permits.or(Paged.none()),
                book.codes(id, 0, MOST).or(Paged.none()),
                types(inForce, "permits", "permitType"),
                types(inForce, "validations", "validationType"),
                permits.notice());
    }

    private static List<String> types(TariffVersion inForce, String list, String name) {
        return inForce == null || inForce.document() == null
                ? List.of()
                : inForce.document().path(list).findValuesAsText(name);
    }

    private Facility facility(String facilityId) {
        return facilities.withId(facilityId).orElseThrow(Refusal.notFound("There is no such facility."));
    }

    private String actor() {
        return viewer.signedIn().email();
    }
}
