package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.session.Charging;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Tariffs;
import org.scps.billing.tariff.Price;
import org.scps.billing.tariff.Pricing;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Visit;

/** What a stay that nobody has begun would cost. */
@Path("/api/v1/facilities/{facilityId}/quote")
class PlannedStayResource {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final Facilities facilities;
    private final Tariffs tariffs;
    private final TariffDesk desk;
    private final Clock clock;

    PlannedStayResource(Facilities facilities, Tariffs tariffs, TariffDesk desk, Clock clock) {
        this.facilities = facilities;
        this.tariffs = tariffs;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param tax part of the total; null when the tariff names none
     * @param early what paying early makes of it; null when nothing
     */
    record PlannedQuote(
            MoneyView total,
            List<ChargeView.Line> lines,
            TaxView tax,
            EarlyView early,
            Instant from,
            Instant to,
            Instant nextRiseAt,
            String tariffId,
            int tariffVersion) {}

    record TaxView(String name, String rate, MoneyView amount) {}

    record EarlyView(MoneyView total, Instant payUntil) {}

    @GET
    @Transactional
    @Operation(summary = "Price of a planned stay by the tariff in force at its entry, or by the version asked for")
    public PlannedQuote quote(
            @PathParam("facilityId") String facilityId,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("vehicleClass") String vehicleClass,
            @QueryParam("zone") String zone,
            @QueryParam("validation") List<String> validations,
            @QueryParam("version") Integer version) {
        facilities.find(facilityId).orElseThrow(() -> Refusal.notFound("facility " + facilityId));
        Instant entry = from == null ? clock.instant() : Params.instant("from", from);
        Instant exit = Params.instant("to", to);
        if (exit == null) {
            throw Refusal.badRequest("to is missing; give the end of the stay, such as 2026-03-01T12:00:00Z");
        }
        if (exit.isBefore(entry) || exit.isAfter(entry.plus(LONGEST))) {
            throw Refusal.badRequest("to is before from, or more than a year after it");
        }
        Tariff tariff = version == null
                ? tariffs.inForce(facilityId, entry)
                : desk.find(facilityId, version).tariff();
        Visit visit = Visit.from(entry)
                .as(vehicleClass, zone)
                .validated(validations.stream()
                        .map(type -> new Visit.Redeemed(type, null))
                        .toList());
        return view(Pricing.of(tariff, visit), tariff, entry, exit);
    }

    private static PlannedQuote view(Pricing pricing, Tariff tariff, Instant entry, Instant exit) {
        Price price = pricing.leavingAt(exit);
        TaxView tax = price.tax() == null
                ? null
                : new TaxView(
                        price.tax().name(),
                        price.tax().rate().toPlainString(),
                        MoneyView.of(Charging.money(price.tax().amount())));
        EarlyView early = pricing.earlyOffer(exit)
                .map(offer -> new EarlyView(MoneyView.of(Charging.money(offer.total())), offer.payUntil()))
                .orElse(null);
        return new PlannedQuote(
                MoneyView.of(Charging.money(price.total())),
                ChargeView.Line.of(Charging.lines(price)),
                tax,
                early,
                entry,
                exit,
                pricing.priceHoldsUntil(exit).orElse(null),
                tariff.tariffId(),
                tariff.version());
    }
}
