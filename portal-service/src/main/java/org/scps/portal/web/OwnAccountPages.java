package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.account.AccessToken;
import org.scps.portal.account.AccessTokens;
import org.scps.portal.account.Account;
import org.scps.portal.account.Accounts;
import org.scps.portal.account.SignIn;
import org.scps.portal.security.Cookies;
import org.scps.portal.security.Viewer;

/** One's own account: a new password, which signs out everywhere else. */
@Path("/account")
@Authenticated
class OwnAccountPages {

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Viewer viewer;
    private final HttpServerRequest request;

    OwnAccountPages(Accounts accounts, AccessTokens tokens, Viewer viewer, HttpServerRequest request) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.viewer = viewer;
        this.request = request;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance account(Account account, boolean changed, String problem);
    }

    @GET
    public Response account() {
        return Html.ok(Templates.account(viewer.signedIn(), false, null));
    }

    @POST
    @Path("password")
    public Response changePassword(@RestForm String current, @RestForm String password) {
        Account account = viewer.signedIn();
        // The brake on guessing holds here too.
        SignIn outcome = accounts.signIn(
                account.email(), current, request.remoteAddress().hostAddress());
        if (!(outcome instanceof SignIn.Welcome)) {
            return refused(
                    outcome instanceof SignIn.TooMany
                            ? "Too many attempts. Please try again in some minutes."
                            : "The current password is not right.");
        }
        Optional<String> problem = accounts.changePassword(account.accountId(), password);
        if (problem.isPresent()) {
            return refused(problem.get());
        }
        tokens.revokeAll(account.accountId());
        AccessToken token = tokens.issue(account.accountId(), AccessToken.Kind.BROWSER);
        boolean secure = "https".equals(request.scheme());
        return Html.seeOther("/account/changed", Cookies.session(token.secret(), token.expiresAt(), secure));
    }

    @GET
    @Path("changed")
    public Response changed() {
        return Html.ok(Templates.account(viewer.signedIn(), true, null));
    }

    private Response refused(String problem) {
        return Html.unprocessable(Templates.account(viewer.signedIn(), false, problem));
    }
}
