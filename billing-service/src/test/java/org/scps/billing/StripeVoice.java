package org.scps.billing;

import com.stripe.net.Webhook;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** What Stripe says: its pages, and the messages it signs. */
final class StripeVoice {

    static final String SECRET = "whsec_of_no_value";

    private StripeVoice() {}

    /** @param more fields of the page, from their comma on */
    static String page(String id, String status, String paid, String more) {
        return "{\"id\":\"" + id + "\",\"object\":\"checkout.session\",\"url\":\"https://checkout.stripe.com/" + id
                + "\",\"status\":\"" + status + "\",\"payment_status\":\"" + paid + "\"" + more + "}";
    }

    static String event(String type, String object) {
        return "{\"id\":\"evt_" + UUID.randomUUID() + "\",\"type\":\"" + type + "\",\"data\":{\"object\":" + object
                + "}}";
    }

    /** Signed as Stripe signs it. */
    static Response tell(String body) throws GeneralSecurityException {
        return tell(body, Webhook.Signature.generateSignatureHeader(body, SECRET));
    }

    /** @param signature null for none */
    static Response tell(String body, String signature) {
        var request = RestAssured.given()
                .contentType("application/json; charset=utf-8")
                .body(body);
        return (signature == null ? request : request.header("Stripe-Signature", signature)).post("/webhooks/payments");
    }
}
