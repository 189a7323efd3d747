package org.scps.portal.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.scps.portal.account.Role;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.BillingDocuments;

/** Whole lists for spreadsheets. */
@Path("/operator/exports")
@RolesAllowed(Role.OPERATOR_NAME)
class ExportPages {

    private final BillingDocuments documents;

    ExportPages(BillingDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("{list}.csv")
    public Response export(String list) {
        return Response.ok(Refusal.unless(documents.export(list, Map.of())), "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + list + ".csv\"")
                .build();
    }
}
