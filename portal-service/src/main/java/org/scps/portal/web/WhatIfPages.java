package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.TariffBook;
import org.scps.portal.upstream.TariffVersion;
import org.scps.portal.upstream.WhatIfReport;

/** What a draft would have made of past sessions. */
@Path("/operator/tariffs/{facilityId}/{version}/what-if")
@RolesAllowed(Role.OPERATOR_NAME)
class WhatIfPages {

    private static final int PAGE = 25;
    private static final Set<String> WHO = Set.of("all", "more", "less");

    private final TariffBook book;
    private final Facilities facilities;
    private final Clock clock;

    WhatIfPages(TariffBook book, Facilities facilities, Clock clock) {
        this.book = book;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** What is asked; days of the car park, both included. */
    public record Question(LocalDate from, LocalDate to, String who) {

        /** For links to other pages of the same answer. */
        public String query() {
            return "from=" + from + "&to=" + to + "&who=" + who;
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance whatIf(
                Facility facility, TariffVersion version, Question question, WhatIfReport report, String notice);
    }

    @GET
    public Response ask(
            String facilityId,
            int version,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("who") @DefaultValue("all") String who,
            @QueryParam("page") @DefaultValue("0") int page) {
        Facility facility = facilities.withId(facilityId).orElseThrow(Refusal.notFound("There is no such facility."));
        TariffVersion tariff = Refusal.unless(book.version(facilityId, version));
        LocalDate today = LocalDate.now(clock.withZone(facility.zone()));
        Question question =
                new Question(day(from, today.minusDays(30)), day(to, today), WHO.contains(who) ? who : "all");
        Answer<WhatIfReport> report = book.whatIf(
                facilityId,
                version,
                question.from().atStartOfDay(facility.zone()).toInstant().toString(),
                question.to()
                        .plusDays(1)
                        .atStartOfDay(facility.zone())
                        .toInstant()
                        .toString(),
                question.who(),
                Math.max(0, page),
                PAGE);
        return Html.ok(Templates.whatIf(facility, tariff, question, report.or(null), report.notice()));
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            return typed == null || typed.isBlank() ? otherwise : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
