package org.scps.billing.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.BillingConfig;
import org.scps.billing.persistence.Exports;
import org.scps.billing.persistence.Exports.ExportedList;

@Path("/api/v1/exports")
class ExportResource {

    private static final String CSV = "text/csv";

    private final Exports exports;
    private final Clock clock;
    private final Duration collectAfter;

    ExportResource(Exports exports, Clock clock, BillingConfig config) {
        this.exports = exports;
        this.clock = clock;
        this.collectAfter = config.followUp().collectAfter();
    }

    @GET
    @Path("/{list}.csv")
    @Produces(CSV)
    @Operation(
            summary = "A whole list as comma-separated values",
            description =
                    "list is sessions, charges, payments, or unpaid for what goes to collection; from and to are of the stay's start")
    public Response export(
            @PathParam("list") String list,
            @QueryParam("facilityId") String facilityId,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        ExportedList wanted = Params.choice("list", list, ExportedList.class);
        Instant since = Params.instant("from", from);
        Instant until = Params.instant("to", to);
        Exports.Range range = new Exports.Range(
                facilityId == null || facilityId.isBlank() ? null : facilityId,
                since == null ? Instant.EPOCH : since,
                until == null ? clock.instant() : until,
                clock.instant().minus(collectAfter));
        StreamingOutput body = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            Csv csv = new Csv(writer);
            csv.row(wanted.columns().toArray());
            exports.rows(wanted, range, csv::row);
            writer.flush();
        };
        return Response.ok(body, CSV + "; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + list + ".csv\"")
                .build();
    }
}
