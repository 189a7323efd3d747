package org.scps.portal.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.scps.portal.account.AccessToken;
import org.scps.portal.account.AccessTokens;
import org.scps.portal.account.Account;

/**
 * Looks the token's account up at every request, so that a changed role or a sign-out counts at once. A bearer token
 * that is not good is refused; a cookie that is not good makes a visitor, as it mostly just expired.
 */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    private final AccessTokens tokens;

    TokenIdentities(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request));
    }

    private SecurityIdentity identity(TokenAuthenticationRequest request) {
        boolean bearer = request.getToken().getType().equals(TokenMechanism.BEARER);
        AccessToken.Kind kind = bearer ? AccessToken.Kind.API : AccessToken.Kind.BROWSER;
        Optional<Account> account = tokens.accountOf(request.getToken().getToken(), kind);
        if (account.isEmpty() && bearer) {
            throw new AuthenticationFailedException("This token is not good, or not any more");
        }
        return account.map(TokenIdentities::of).orElseGet(TokenIdentities::visitor);
    }

    private static SecurityIdentity of(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.email()))
                .addRoles(account.role().grants())
                .addAttribute(Viewer.ACCOUNT, account)
                .build();
    }

    private static SecurityIdentity visitor() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(""))
                .setAnonymous(true)
                .build();
    }
}
