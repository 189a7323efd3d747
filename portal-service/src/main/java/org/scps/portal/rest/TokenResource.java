package org.scps.portal.rest;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.account.AccessToken;
import org.scps.portal.account.AccessTokens;
import org.scps.portal.account.Accounts;
import org.scps.portal.account.Role;
import org.scps.portal.account.SignIn;
import org.scps.portal.problem.Refusal;

@Path("/api/v1/tokens")
class TokenResource {

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final HttpServerRequest request;

    TokenResource(Accounts accounts, AccessTokens tokens, HttpServerRequest request) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.request = request;
    }

    record Credentials(@NotBlank String email, @NotBlank String password) {}

    record Issued(String token, Instant expiresAt, Role role) {}

    @POST
    @PermitAll
    @Operation(summary = "Gives a bearer token for an email and password")
    public Response issue(@NotNull @Valid Credentials credentials) {
        SignIn outcome = accounts.signIn(
                credentials.email(),
                credentials.password(),
                request.remoteAddress().hostAddress());
        if (outcome instanceof SignIn.Welcome welcome) {
            AccessToken token = tokens.issue(welcome.account().accountId(), AccessToken.Kind.API);
            return Response.status(201)
                    .entity(new Issued(
                            token.secret(), token.expiresAt(), welcome.account().role()))
                    .build();
        }
        if (outcome instanceof SignIn.TooMany many) {
            throw new Refusal(
                    429,
                    "Too many attempts. Try again in %d seconds."
                            .formatted(many.pause().toSeconds()));
        }
        throw new Refusal(401, "Email and password do not match.");
    }

    @DELETE
    @Path("current")
    @Authenticated
    @Operation(summary = "Makes the token of this request worthless")
    public void revoke(@HeaderParam("Authorization") String authorization) {
        if (authorization == null) {
            throw new Refusal(400, "Send the token that is to be revoked.");
        }
        tokens.revoke(authorization.substring(authorization.indexOf(' ') + 1).strip());
    }
}
