package org.scps.portal.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.account.Role;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.BillingDocuments;

@Path("/api/v1/exports")
@RolesAllowed(Role.OPERATOR_NAME)
class ExportResource {

    private final BillingDocuments documents;

    ExportResource(BillingDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("{list}.csv")
    @Produces("text/csv")
    @Operation(
            summary = "A whole list as comma-separated values: sessions, charges, payments, or unpaid for collection",
            description = "from and to are of the stay's start")
    public Response export(
            String list,
            @QueryParam("facilityId") String facilityId,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("facilityId", facilityId);
        filter.put("from", from);
        filter.put("to", to);
        filter.values().removeIf(value -> value == null || value.isBlank());
        return Response.ok(Refusal.unless(documents.export(list, filter)), "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + list + ".csv\"")
                .build();
    }
}
