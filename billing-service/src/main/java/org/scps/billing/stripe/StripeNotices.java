package org.scps.billing.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.notice.BadNoticeException;
import org.scps.billing.notice.Notice;
import org.scps.billing.notice.NoticeReader;
import org.scps.billing.notice.ProviderNotice;
import org.scps.billing.payment.ProviderAnswer;

/**
 * Reads what Stripe tells by itself. Events are read as plain JSON, so that a Stripe account on another version of the API
 * is understood too; of events that are none of ours nothing follows.
 *
 * @see <a href="https://docs.stripe.com/api/events/types">Types of events</a>
 */
public final class StripeNotices implements NoticeReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ProviderNotice NOTHING = new ProviderNotice.Nothing();

    private final StripeSettings settings;
    private final Clock clock;

    public StripeNotices(StripeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Notice read(String body, String signature) throws BadNoticeException {
        if (signature == null || signature.isBlank()) {
            throw new BadNoticeException("The header Stripe-Signature is missing");
        }
        try {
            Webhook.Signature.verifyHeader(
                    body,
                    signature,
                    settings.webhookSecret(),
                    settings.signatureWithin().toSeconds(),
                    clock);
            JsonNode event = JSON.readTree(body);
            String id = event.path("id").asText("");
            if (id.isEmpty()) {
                throw new BadNoticeException("The event has no id");
            }
            String type = event.path("type").asText("");
            return new Notice(StripeProvider.NAME, id, type, of(type, event.at("/data/object")));
        } catch (SignatureVerificationException e) {
            throw new BadNoticeException("The signature is wrong or too old");
        } catch (JsonProcessingException e) {
            throw new BadNoticeException("The event is no JSON");
        }
    }

    static ProviderNotice of(String type, JsonNode object) {
        return switch (type) {
            case "payment_intent.succeeded" -> told(object, new ProviderAnswer.Accepted(text(object, "id")));
            case "payment_intent.payment_failed", "payment_intent.canceled" -> failed(object);
            case "checkout.session.completed",
                    "checkout.session.async_payment_succeeded",
                    "checkout.session.async_payment_failed",
                    "checkout.session.expired" -> page(type, object);
            case "charge.dispute.created",
                    "charge.dispute.updated",
                    "charge.dispute.closed",
                    "charge.dispute.funds_withdrawn",
                    "charge.dispute.funds_reinstated" -> dispute(object);
            case "refund.created", "refund.updated", "charge.refund.updated" -> refunded(object);
            case "refund.failed" -> new ProviderNotice.RefundFailed(text(object, "id"), text(object, "failure_reason"));
            default -> NOTHING;
        };
    }

    /** On Stripe's page a driver may try another card; only a card on file has one attempt. */
    private static ProviderNotice failed(JsonNode intent) {
        boolean onlyAttempt = StripeIntents.VIA_CARD.equals(
                intent.path("metadata").path(StripeIntents.VIA).asText());
        String why = intent.at("/last_payment_error/message").asText("The payment was given up");
        return onlyAttempt ? told(intent, new ProviderAnswer.Declined(why)) : NOTHING;
    }

    private static ProviderNotice page(String type, JsonNode session) {
        if ("setup".equals(text(session, "mode"))) {
            return id(session, StripeCards.SETUP)
                    .<ProviderNotice>map(ProviderNotice.CardEntered::new)
                    .orElse(NOTHING);
        }
        if ("paid".equals(text(session, "payment_status"))) {
            return told(session, new ProviderAnswer.Accepted(text(session, "payment_intent")));
        }
        return type.endsWith("completed") || type.endsWith("succeeded")
                ? NOTHING
                : told(session, new ProviderAnswer.Declined(StripeCheckout.LEFT));
    }

    /** Refunds that we asked for carry our id and are booked with the answer to our own question. */
    private static ProviderNotice refunded(JsonNode refund) {
        boolean ours = refund.at("/metadata/" + StripeRefunds.REFUND).isTextual();
        if (ours || !"succeeded".equals(text(refund, "status")) || text(refund, "payment_intent") == null) {
            return NOTHING;
        }
        return new ProviderNotice.RefundedOutside(
                text(refund, "id"),
                text(refund, "payment_intent"),
                StripeAmounts.money(
                        refund.path("amount").asLong(), refund.path("currency").asText("eur")));
    }

    /** Inquiries, whose states begin with {@code warning_}, move no money. */
    private static ProviderNotice dispute(JsonNode dispute) {
        ProviderNotice.Chargeback.State state =
                switch (String.valueOf(text(dispute, "status"))) {
                    case "needs_response", "under_review" -> ProviderNotice.Chargeback.State.OPEN;
                    case "won" -> ProviderNotice.Chargeback.State.WON;
                    case "lost" -> ProviderNotice.Chargeback.State.LOST;
                    default -> null;
                };
        if (state == null || text(dispute, "payment_intent") == null) {
            return NOTHING;
        }
        return new ProviderNotice.Chargeback(
                text(dispute, "id"),
                text(dispute, "payment_intent"),
                StripeAmounts.money(
                        dispute.path("amount").asLong(),
                        dispute.path("currency").asText("eur")),
                dispute.path("reason").asText("general"),
                state,
                time(dispute.at("/evidence_details/due_by")));
    }

    private static ProviderNotice told(JsonNode object, ProviderAnswer answer) {
        return id(object, StripeIntents.PAYMENT)
                .<ProviderNotice>map(payment -> new ProviderNotice.PaymentTold(payment, answer))
                .orElse(NOTHING);
    }

    private static Optional<UUID> id(JsonNode object, String name) {
        try {
            return Optional.ofNullable(text(object.path("metadata"), name)).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Instant time(JsonNode seconds) {
        return seconds.isNumber() ? Instant.ofEpochSecond(seconds.asLong()) : null;
    }

    private static String text(JsonNode object, String name) {
        return object.hasNonNull(name) ? object.get(name).asText() : null;
    }
}
