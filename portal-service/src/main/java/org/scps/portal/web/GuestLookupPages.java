package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.guest.Found;
import org.scps.portal.guest.Guests;
import org.scps.portal.guest.Lookup;
import org.scps.portal.problem.Refusal;

/** Finds by its plate what is to be paid, without an account. */
@Path("/pay")
@PermitAll
class GuestLookupPages {

    private final Guests guests;
    private final Facilities facilities;
    private final Places places;
    private final HttpServerRequest request;

    GuestLookupPages(Guests guests, Facilities facilities, Places places, HttpServerRequest request) {
        this.guests = guests;
        this.facilities = facilities;
        this.places = places;
        this.request = request;
    }

    /** What was asked for, for the form to keep. */
    public record Asked(String facilityId, String plate, String entered) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance lookup(List<Facility> facilities, Asked asked, String problem);

        static native TemplateInstance found(List<Found> visits, Facility facility, Asked asked);
    }

    /** @param at the facility whose sign was scanned; may be missing */
    @GET
    public Response form(@QueryParam("at") String at) {
        return Html.ok(form(new Asked(at == null ? "" : at, "", ""), null));
    }

    @POST
    public Response lookUp(@RestForm String facilityId, @RestForm String plate, @RestForm String entered) {
        Asked asked = new Asked(
                facilityId == null ? "" : facilityId, plate == null ? "" : plate, entered == null ? "" : entered);
        if (facilities.withId(asked.facilityId()).isEmpty()) {
            return Html.unprocessable(form(asked, "Please choose the car park."));
        }
        Instant enteredAbout;
        try {
            enteredAbout =
                    instant(asked.entered(), places.of(asked.facilityId()).zone());
        } catch (DateTimeException e) {
            return Html.unprocessable(
                    form(asked, "Please write when you drove in as a day and a time, or leave it empty."));
        }
        Lookup outcome = guests.lookUp(
                asked.facilityId(),
                asked.plate(),
                enteredAbout,
                request.remoteAddress().hostAddress());
        if (outcome instanceof Lookup.Answered answered) {
            return Html.ok(Templates.found(answered.visits(), places.of(asked.facilityId()), asked));
        }
        if (outcome instanceof Lookup.TooMany many) {
            long minutes = many.pause().toMinutes() + 1;
            return Html.of(429, form(asked, "Too many attempts. Please try again in %d minutes.".formatted(minutes)));
        }
        if (outcome instanceof Lookup.Unavailable unavailable) {
            return Html.of(503, form(asked, unavailable.notice()));
        }
        return Html.unprocessable(form(asked, "A plate has 2 to 12 letters and digits."));
    }

    /** @return null for nothing typed */
    private static Instant instant(String typed, ZoneId zone) {
        return typed.isBlank()
                ? null
                : LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
    }

    @POST
    @Path("{link}/mine")
    public Response mine(String link) {
        return Html.seeOther("/pay/" + Refusal.unless(guests.confirm(link)).link());
    }

    private TemplateInstance form(Asked asked, String problem) {
        return Templates.lookup(facilities.all(), asked, problem);
    }
}
