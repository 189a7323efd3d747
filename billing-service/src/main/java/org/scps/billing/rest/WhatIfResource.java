package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.persistence.PastStays;
import org.scps.billing.session.Facilities;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.whatif.Comparison;
import org.scps.billing.whatif.WhatIf;

/** What a version of a tariff, a draft above all, would have made of past sessions. */
@Path("/api/v1/facilities/{facilityId}/tariffs/{version}/what-if")
class WhatIfResource {

    private static final long MOST_STAYS = 500_000;

    private final Facilities facilities;
    private final TariffDesk desk;
    private final PastStays stays;
    private final Clock clock;

    WhatIfResource(Facilities facilities, TariffDesk desk, PastStays stays, Clock clock) {
        this.facilities = facilities;
        this.desk = desk;
        this.stays = stays;
        this.clock = clock;
    }

    /** Which drivers are listed. */
    enum Who {
        ALL,
        MORE,
        LESS
    }

    record BucketView(String above, String upTo, long then, long now) {}

    record DriverView(String plate, long stays, String charged, String wouldCharge, String difference) {}

    /**
     * @param then sums and counts as charged
     * @param now as they would be
     * @param payingMore drivers, by plate, as {@code payingLess} and {@code payingTheSame}
     */
    record Report(
            String facilityId,
            int version,
            String currency,
            Instant from,
            Instant to,
            long stays,
            Side then,
            Side now,
            String difference,
            long payingMore,
            long payingLess,
            long payingTheSame,
            List<BucketView> distribution,
            Paging.Listing<DriverView> drivers) {}

    record Side(String revenue, long free) {}

    @GET
    @Transactional
    @Operation(
            summary =
                    "Revenue, distribution of charges and who pays more or less, over sessions that ended in a period")
    public Report whatIf(
            @PathParam("facilityId") String facilityId,
            @PathParam("version") int version,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("who") String who,
            @Valid @BeanParam Paging paging) {
        facilities.find(facilityId).orElseThrow(() -> Refusal.notFound("facility " + facilityId));
        Tariff tariff = desk.find(facilityId, version).tariff();
        Instant end = to == null || to.isBlank() ? clock.instant() : Params.instant("to", to);
        Instant begin = from == null || from.isBlank() ? end.minus(Duration.ofDays(30)) : Params.instant("from", from);
        if (!begin.isBefore(end)) {
            throw Refusal.badRequest("from is not before to");
        }
        if (stays.count(facilityId, begin, end) > MOST_STAYS) {
            throw Refusal.badRequest("More than " + MOST_STAYS + " sessions ended then; choose a shorter period");
        }
        WhatIf whatIf = new WhatIf(tariff);
        stays.each(facilityId, tariff, begin, end, whatIf::add);
        Who wanted = Params.choice("who", who, Who.class);
        return report(facilityId, version, begin, end, whatIf.result(), wanted == null ? Who.ALL : wanted, paging);
    }

    private static Report report(
            String facilityId, int version, Instant from, Instant to, Comparison result, Who who, Paging paging) {
        List<DriverView> drivers = result.drivers().stream()
                .filter(driver -> listed(driver.difference(), who))
                .map(driver -> new DriverView(
                        driver.plate(),
                        driver.stays(),
                        driver.charged().toPlainString(),
                        driver.wouldCharge().toPlainString(),
                        driver.difference().toPlainString()))
                .toList();
        int first = Math.min((int) Math.min((long) paging.page * paging.size, drivers.size()), drivers.size());
        List<DriverView> page = drivers.subList(first, Math.min(first + paging.size, drivers.size()));
        long more = result.payingMore();
        long less = result.payingLess();
        return new Report(
                facilityId,
                version,
                result.currency().getCurrencyCode(),
                from,
                to,
                result.stays(),
                new Side(result.charged().toPlainString(), result.freeThen()),
                new Side(result.wouldCharge().toPlainString(), result.freeNow()),
                result.wouldCharge().subtract(result.charged()).toPlainString(),
                more,
                less,
                result.drivers().size() - more - less,
                result.buckets().stream()
                        .map(b -> new BucketView(text(b.above()), text(b.upTo()), b.then(), b.now()))
                        .toList(),
                new Paging.Listing<>(page, paging.page, paging.size, drivers.size()));
    }

    private static boolean listed(BigDecimal difference, Who who) {
        return switch (who) {
            case ALL -> true;
            case MORE -> difference.signum() > 0;
            case LESS -> difference.signum() < 0;
        };
    }

    private static String text(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
