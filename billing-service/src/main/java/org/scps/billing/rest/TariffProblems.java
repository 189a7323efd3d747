package org.scps.billing.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.scps.billing.document.BadTariffException;
import org.scps.billing.document.Fault;
import org.scps.conventions.Problem;

/** A tariff that cannot be used is answered with every fault. */
class TariffProblems {

    /** RFC 9457 with an extension member. */
    record BadTariff(String type, String title, int status, String detail, String instance, List<Fault> faults) {}

    @ServerExceptionMapper
    Response bad(BadTariffException e, UriInfo uri) {
        return Response.status(422)
                .type(Problem.PROBLEM_JSON)
                .entity(new BadTariff("about:blank", "Bad tariff", 422, e.getMessage(), uri.getPath(), e.faults()))
                .build();
    }
}
