package org.scps.billing.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.autopay.AutopayDesk;
import org.scps.billing.autopay.AutopayResult;

/** Automatic payment: what came of it. */
@Path("/api/v1/sessions/{sessionId}/autopay")
class SessionAutopayResource {

    private final AutopayDesk desk;

    SessionAutopayResource(AutopayDesk desk) {
        this.desk = desk;
    }

    /**
     * @param outcome {@code NONE}, {@code PAID}, {@code DECLINED}, or {@code ASKED} when it is above the limit
     * @param why for the driver
     */
    record Result(String outcome, String why, Instant at) {}

    @GET
    @Operation(summary = "What came of automatic payment for a session")
    public Result result(@PathParam("sessionId") String sessionId) {
        return desk.result(Params.id("session", sessionId))
                .map(SessionAutopayResource::view)
                .orElse(new Result("NONE", null, null));
    }

    private static Result view(AutopayResult result) {
        return new Result(result.outcome().name(), result.why(), result.at());
    }
}
