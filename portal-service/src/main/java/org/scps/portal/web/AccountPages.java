package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.account.Account;
import org.scps.portal.account.Accounts;
import org.scps.portal.account.Role;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;

/** Who may do what; for administrators. */
@Path("/operator/accounts")
@RolesAllowed(Role.ADMIN_NAME)
class AccountPages {

    private final Accounts accounts;
    private final Viewer viewer;

    AccountPages(Accounts accounts, Viewer viewer) {
        this.accounts = accounts;
        this.viewer = viewer;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance accounts(List<Account> accounts, List<Role> roles);
    }

    @GET
    public Response all() {
        return Html.ok(Templates.accounts(accounts.all(), List.of(Role.values())));
    }

    @POST
    @Path("{accountId}/role")
    public Response changeRole(UUID accountId, @RestForm Role role) {
        if (accountId.equals(viewer.accountId())) {
            throw new Refusal(409, "Your own role is for another administrator to change.");
        }
        accounts.changeRole(accountId, role).orElseThrow(Refusal.notFound("There is no such account."));
        return Html.seeOther("/operator/accounts");
    }
}
