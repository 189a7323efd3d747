package org.scps.portal.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.scps.portal.account.Secrets;

/**
 * The token a form has to bring back: the portal's signature over the browser's session cookie, or over a random visitor
 * cookie before sign-in. Another site can make a browser send the cookie, but cannot read it or sign it.
 */
@RequestScoped
public class CsrfToken {

    public static final String FIELD = "csrf";
    public static final String HEADER = "X-CSRF-Token";

    private static final String PURPOSE = "csrf";

    private final HttpHeaders request;
    private final Secrets secrets;
    private String newVisitor;

    CsrfToken(HttpHeaders request, Secrets secrets) {
        this.request = request;
        this.secrets = secrets;
    }

    /** For the forms of the page being made. */
    public String value() {
        return secrets.sign(PURPOSE, browser().orElseGet(this::visitor));
    }

    boolean isRight(String token) {
        return browser()
                .filter(browser -> secrets.isSignatureOf(token, PURPOSE, browser))
                .isPresent();
    }

    /** The visitor cookie this response has to set, if any. */
    Optional<String> newVisitor() {
        return Optional.ofNullable(newVisitor);
    }

    private Optional<String> browser() {
        return cookie(Cookies.SESSION).or(() -> cookie(Cookies.VISITOR));
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookies().get(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank());
    }

    private String visitor() {
        if (newVisitor == null) {
            newVisitor = Secrets.random();
        }
        return newVisitor;
    }
}
