package org.scps.portal.security;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Signs in by bearer token (API) or by session cookie (browser). A request with an {@code Authorization} header is judged
 * by it alone: that is why it needs no CSRF token.
 */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

    static final String BEARER = "bearer";
    static final String COOKIE = "cookie";

    private static final String SCHEME = "Bearer ";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String path = context.normalizedPath();
        if (path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/q/")) {
            return Uni.createFrom().nullItem();
        }
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? authenticate(
                            context,
                            identities,
                            authorization.substring(SCHEME.length()).strip(),
                            BEARER)
                    : Uni.createFrom().nullItem();
        }
        Cookie cookie = context.request().getCookie(Cookies.SESSION);
        return cookie == null
                ? Uni.createFrom().nullItem()
                : authenticate(context, identities, cookie.getValue(), COOKIE);
    }

    private static Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager identities, String secret, String kind) {
        AuthenticationRequest request = new TokenAuthenticationRequest(new TokenCredential(secret, kind));
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
