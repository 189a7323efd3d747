package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.TariffBook;
import org.scps.portal.upstream.TariffCheck;
import org.scps.portal.upstream.TariffPreset;
import org.scps.portal.upstream.TariffVersion;

/** Tariffs: their versions in words, drafts, and publication. */
@Path("/operator/tariffs")
@RolesAllowed(Role.OPERATOR_NAME)
class TariffPages {

    private static final int PAGE = 50;

    private final TariffBook book;
    private final Facilities facilities;
    private final Viewer viewer;

    TariffPages(TariffBook book, Facilities facilities, Viewer viewer) {
        this.book = book;
        this.facilities = facilities;
        this.viewer = viewer;
    }

    /** A facility with the versions of its tariff. */
    public record Shelf(Facility facility, Paged<TariffVersion> versions, String notice) {}

    /** A version on a page, with what was typed where that could not be kept. */
    public record TariffView(
            Facility facility, TariffVersion version, String text, TariffCheck check, String problem) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance tariffs(List<Shelf> shelves, List<TariffPreset> presets, String problem);

        static native TemplateInstance tariff(TariffView view);
    }

    @GET
    public Response all() {
        return Html.ok(list(null));
    }

    @POST
    @Path("{facilityId}")
    public Response draft(String facilityId, @RestForm String preset, @RestForm Integer copyOf) {
        facility(facilityId);
        Answer<TariffVersion> draft = copyOf == null
                ? book.draft(facilityId, preset, actor(), "")
                : book.version(facilityId, copyOf).then(old -> book.draft(facilityId, null, actor(), old.text()));
        return draft instanceof Answer.Given<TariffVersion> given
                ? Html.seeOther(path(facilityId, given.value().version()))
                : Html.unprocessable(list(draft.notice()));
    }

    @GET
    @Path("{facilityId}/{version}")
    public Response one(String facilityId, int version) {
        TariffVersion found = version(facilityId, version);
        return Html.ok(page(facilityId, found, found.text(), null, null));
    }

    @POST
    @Path("{facilityId}/{version}/document")
    public Response change(String facilityId, int version, @RestForm String document, @RestForm String then) {
        TariffVersion found = version(facilityId, version);
        String text = document == null ? "" : document;
        Answer<TariffCheck> checked = book.check(text);
        TariffCheck check = checked.or(null);
        if (check == null || !check.valid()) {
            return Html.unprocessable(page(facilityId, found, text, check, checked.notice()));
        }
        if ("check".equals(then)) {
            return Html.ok(page(facilityId, found, text, check, null));
        }
        Answer<TariffVersion> kept = book.change(facilityId, version, actor(), text);
        return kept instanceof Answer.Given<TariffVersion>
                ? Html.seeOther(path(facilityId, version))
                : Html.unprocessable(page(facilityId, found, text, null, kept.notice()));
    }

    @POST
    @Path("{facilityId}/{version}/publication")
    public Response publish(String facilityId, int version, @RestForm String from, @RestForm String to) {
        TariffVersion found = version(facilityId, version);
        ZoneId zone = facility(facilityId).zone();
        try {
            Answer<TariffVersion> published =
                    book.publish(facilityId, version, actor(), moment(from, zone), moment(to, zone));
            if (published instanceof Answer.Given<TariffVersion>) {
                return Html.seeOther(path(facilityId, version));
            }
            return Html.unprocessable(page(facilityId, found, found.text(), null, published.notice()));
        } catch (DateTimeException e) {
            return Html.unprocessable(page(facilityId, found, found.text(), null, "That is not a date and time."));
        }
    }

    @POST
    @Path("{facilityId}/{version}/discard")
    public Response discard(String facilityId, int version) {
        TariffVersion found = version(facilityId, version);
        Answer<Boolean> gone = book.discard(facilityId, version, actor());
        return gone instanceof Answer.Given<Boolean>
                ? Html.seeOther("/operator/tariffs")
                : Html.unprocessable(page(facilityId, found, found.text(), null, gone.notice()));
    }

    /** Null for nothing typed: the form means local time of the car park. */
    static String moment(String typed, ZoneId zone) {
        return typed == null || typed.isBlank()
                ? null
                : LocalDateTime.parse(typed).atZone(zone).toInstant().toString();
    }

    private TemplateInstance list(String problem) {
        List<Shelf> shelves = facilities.all().stream().map(this::shelf).toList();
        return Templates.tariffs(shelves, book.presets().or(List.of()), problem);
    }

    private Shelf shelf(Facility facility) {
        Answer<Paged<TariffVersion>> versions = book.versions(facility.facilityId(), 0, PAGE);
        return new Shelf(facility, versions.or(Paged.none()), versions.notice());
    }

    private TemplateInstance page(
            String facilityId, TariffVersion version, String text, TariffCheck check, String problem) {
        return Templates.tariff(new TariffView(facility(facilityId), version, text, check, problem));
    }

    private TariffVersion version(String facilityId, int version) {
        facility(facilityId);
        return Refusal.unless(book.version(facilityId, version));
    }

    private Facility facility(String facilityId) {
        return facilities.withId(facilityId).orElseThrow(Refusal.notFound("There is no such facility."));
    }

    private static String path(String facilityId, int version) {
        return "/operator/tariffs/" + facilityId + "/" + version;
    }

    private String actor() {
        return viewer.signedIn().email();
    }
}
