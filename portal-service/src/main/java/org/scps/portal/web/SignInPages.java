package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.account.AccessToken;
import org.scps.portal.account.AccessTokens;
import org.scps.portal.account.Accounts;
import org.scps.portal.account.SignIn;
import org.scps.portal.account.SignUp;
import org.scps.portal.security.Cookies;

@Path("/")
@PermitAll
class SignInPages {

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final HttpServerRequest request;

    SignInPages(Accounts accounts, AccessTokens tokens, HttpServerRequest request) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.request = request;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance signIn(String email, String next, String problem);

        static native TemplateInstance signUp(String name, String email, String field, String problem);
    }

    @GET
    @Path("sign-in")
    public Response signInPage(@QueryParam("next") String next) {
        return Html.ok(Templates.signIn("", local(next), null));
    }

    @POST
    @Path("sign-in")
    public Response signIn(@RestForm String email, @RestForm String password, @RestForm String next) {
        SignIn outcome =
                accounts.signIn(email, password, request.remoteAddress().hostAddress());
        if (outcome instanceof SignIn.Welcome welcome) {
            String target = local(next);
            return enter(welcome.account().accountId(), target.isEmpty() ? "/home" : target);
        }
        if (outcome instanceof SignIn.TooMany many) {
            long minutes = many.pause().toMinutes() + 1;
            String problem = "Too many attempts. Please try again in %d minutes.".formatted(minutes);
            return Html.of(429, Templates.signIn(email, local(next), problem));
        }
        return Html.unprocessable(Templates.signIn(email, local(next), "Email and password do not match."));
    }

    @GET
    @Path("sign-up")
    public Response signUpPage() {
        return Html.ok(Templates.signUp("", "", null, null));
    }

    @POST
    @Path("sign-up")
    public Response signUp(@RestForm String name, @RestForm String email, @RestForm String password) {
        SignUp outcome = accounts.open(email, name, password);
        if (outcome instanceof SignUp.Opened opened) {
            return enter(opened.account().accountId(), "/vehicles");
        }
        SignUp.Refused refused = (SignUp.Refused) outcome;
        return Html.unprocessable(Templates.signUp(name, email, refused.field(), refused.reason()));
    }

    @POST
    @Path("sign-out")
    public Response signOut(@CookieParam(Cookies.SESSION) String secret) {
        if (secret != null) {
            tokens.revoke(secret);
        }
        return Html.seeOther("/", Cookies.noSession(secure()));
    }

    private Response enter(UUID accountId, String target) {
        AccessToken token = tokens.issue(accountId, AccessToken.Kind.BROWSER);
        return Html.seeOther(target, Cookies.session(token.secret(), token.expiresAt(), secure()));
    }

    private boolean secure() {
        return "https".equals(request.scheme());
    }

    /** Only paths of ours: a link to the sign-in page must not lead elsewhere afterwards. */
    static String local(String next) {
        return next != null && next.matches("/[A-Za-z0-9._~/-]*") && !next.startsWith("//") ? next : "";
    }
}
