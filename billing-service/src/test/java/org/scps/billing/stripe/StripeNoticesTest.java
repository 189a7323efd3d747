package org.scps.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.net.Webhook;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scps.billing.notice.BadNoticeException;
import org.scps.billing.notice.Notice;

class StripeNoticesTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final String SECRET = "whsec_of_no_value";
    private static final String ID = "0190b4a0-0000-7000-8000-000000000001";

    private final StripeNotices notices = new StripeNotices(
            new StripeSettings(
                    "sk_1", SECRET, URI.create("http://localhost"), Duration.ofSeconds(1), Duration.ofMinutes(5)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aMessageIsReadWhenItsSignatureIsRight() throws Exception {
        String body = "{\"id\":\"evt_1\",\"type\":\"payment_intent.succeeded\",\"data\":{\"object\":"
                + "{\"id\":\"pi_1\",\"metadata\":{\"payment\":\"" + ID + "\"}}}}";

        Notice notice = notices.read(body, signature(body, SECRET, NOW));

        assertThat(notice.eventId()).isEqualTo("evt_1");
        assertThat(notice.what().toString()).contains("PaymentTold", ID, "Accepted", "pi_1");
    }

    @Test
    void aMissingWrongOrOldSignatureIsRefused() throws Exception {
        String body = "{\"id\":\"evt_1\"}";

        assertThatThrownBy(() -> notices.read(body, null)).isInstanceOf(BadNoticeException.class);
        assertThatThrownBy(() -> notices.read(body, "nonsense")).isInstanceOf(BadNoticeException.class);
        String other = signature(body, "whsec_another", NOW);
        assertThatThrownBy(() -> notices.read(body, other)).isInstanceOf(BadNoticeException.class);
        String old = signature(body, SECRET, NOW.minus(Duration.ofMinutes(6)));
        assertThatThrownBy(() -> notices.read(body, old)).isInstanceOf(BadNoticeException.class);
        String right = signature(body, SECRET, NOW);
        assertThatThrownBy(() -> notices.read(body + " ", right)).isInstanceOf(BadNoticeException.class);
        assertThatThrownBy(() -> notices.read("{}", signature("{}", SECRET, NOW)))
                .hasMessageContaining("no id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "payment_intent.succeeded | {'id':'pi_1','metadata':{'payment':'ID'}} | PaymentTold Accepted pi_1",
                "payment_intent.succeeded | {'id':'pi_1','metadata':{}} | Nothing",
                "payment_intent.succeeded | {'id':'pi_1','metadata':{'payment':'somebody else'}} | Nothing",
                "payment_intent.payment_failed | {'metadata':{'payment':'ID','via':'card'},"
                        + "'last_payment_error':{'message':'No money'}} | PaymentTold Declined No money",
                "payment_intent.payment_failed | {'metadata':{'payment':'ID'}} | Nothing",
                "payment_intent.canceled | {'metadata':{'payment':'ID','via':'card'}} | PaymentTold Declined",
                "checkout.session.completed | {'mode':'payment','payment_status':'paid','payment_intent':'pi_2',"
                        + "'metadata':{'payment':'ID'}} | PaymentTold Accepted pi_2",
                "checkout.session.completed | {'mode':'payment','payment_status':'unpaid',"
                        + "'metadata':{'payment':'ID'}} | Nothing",
                "checkout.session.async_payment_failed | {'mode':'payment','payment_status':'unpaid',"
                        + "'metadata':{'payment':'ID'}} | PaymentTold Declined",
                "checkout.session.expired | {'mode':'payment','payment_status':'unpaid',"
                        + "'metadata':{'payment':'ID'}} | PaymentTold Declined",
                "checkout.session.completed | {'mode':'setup','metadata':{'setup':'ID'}} | CardEntered",
                "checkout.session.completed | {'mode':'subscription','payment_status':'paid'} | Nothing",
                "charge.dispute.created | {'id':'dp_1','payment_intent':'pi_1','amount':450,'currency':'eur',"
                        + "'status':'needs_response','reason':'fraudulent'} | Chargeback dp_1 pi_1 4.50 OPEN",
                "charge.dispute.created | {'id':'dp_1','payment_intent':'pi_1','amount':450,'currency':'eur',"
                        + "'status':'warning_needs_response'} | Nothing",
                "charge.dispute.closed | {'id':'dp_1','payment_intent':'pi_1','amount':450,'currency':'eur',"
                        + "'status':'won'} | Chargeback WON",
                "charge.dispute.closed | {'id':'dp_1','payment_intent':'pi_1','amount':450,'currency':'eur',"
                        + "'status':'lost'} | Chargeback LOST",
                "charge.dispute.closed | {'id':'dp_1','payment_intent':'pi_1','status':'warning_closed'} | Nothing",
                "charge.dispute.created | {'id':'dp_1','payment_intent':'pi_1','amount':450,'currency':'eur',"
                        + "'status':'needs_response','evidence_details':{'due_by':1767225600}}"
                        + " | Chargeback OPEN 2026-01-01T00:00:00Z",
                "refund.created | {'id':'re_2','payment_intent':'pi_1','amount':450,'currency':'eur',"
                        + "'status':'succeeded'} | RefundedOutside re_2 pi_1 4.50",
                "refund.updated | {'id':'re_2','payment_intent':'pi_1','amount':500,'currency':'jpy',"
                        + "'status':'succeeded','metadata':{}} | RefundedOutside re_2 500 JPY",
                "refund.created | {'id':'re_2','payment_intent':'pi_1','amount':450,'currency':'eur',"
                        + "'status':'pending'} | Nothing",
                "refund.created | {'id':'re_2','payment_intent':'pi_1','amount':450,'currency':'eur',"
                        + "'status':'succeeded','metadata':{'refund':'ID'}} | Nothing",
                "refund.failed | {'id':'re_1','failure_reason':'expired_or_canceled_card'} | RefundFailed re_1",
                "customer.created | {'id':'cus_1'} | Nothing"
            })
    void whatFollowsFromAMessage(String type, String object, String follows) throws Exception {
        String read = StripeNotices.of(
                        type,
                        new ObjectMapper().readTree(object.replace('\'', '"').replace("ID", ID)))
                .toString();

        assertThat(read).contains(follows.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "sk_1, , SCPS_PAYMENTS_STRIPE_WEBHOOK_SECRET",
        ", whsec_1, SCPS_PAYMENTS_STRIPE_SECRET_KEY",
        "pk_1, whsec_1, SCPS_PAYMENTS_STRIPE_SECRET_KEY"
    })
    void whatIsMissingIsNamedWithoutSayingWhatIsThere(String key, String webhook, String missing) {
        assertThatThrownBy(() -> StripeSettings.of(
                        Optional.ofNullable(key),
                        Optional.ofNullable(webhook),
                        URI.create("http://localhost"),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(5)))
                .hasMessageContaining(missing)
                .hasMessageNotContaining("whsec_1")
                .hasMessageNotContaining("pk_1");
    }

    private static String signature(String body, String secret, Instant at) throws GeneralSecurityException {
        return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
    }
}
