package org.scps.portal.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.account.Account;
import org.scps.portal.account.Accounts;
import org.scps.portal.account.Role;
import org.scps.portal.account.SignUp;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;

@Path("/api/v1/accounts")
class AccountResource {

    private final Accounts accounts;
    private final Viewer viewer;

    AccountResource(Accounts accounts, Viewer viewer) {
        this.accounts = accounts;
        this.viewer = viewer;
    }

    record NewAccount(@NotNull String email, @NotNull String name, @NotNull String password) {}

    record RoleChange(@NotNull Role role) {}

    @POST
    @PermitAll
    @Operation(summary = "Opens a driver's account")
    public Response open(@NotNull @Valid NewAccount wish) {
        SignUp outcome = accounts.open(wish.email(), wish.name(), wish.password());
        if (outcome instanceof SignUp.Opened opened) {
            return Response.status(201).entity(opened.account()).build();
        }
        throw new Refusal(422, ((SignUp.Refused) outcome).reason());
    }

    @GET
    @Path("me")
    @Authenticated
    @Operation(summary = "The account that asks")
    public Account me() {
        return viewer.signedIn();
    }

    @GET
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "All accounts")
    public List<Account> all() {
        return accounts.all();
    }

    @PATCH
    @Path("{accountId}")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Gives an account another role")
    public Account change(UUID accountId, @NotNull @Valid RoleChange change) {
        return accounts.changeRole(accountId, change.role()).orElseThrow(Refusal.notFound("There is no such account."));
    }
}
