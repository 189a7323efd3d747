package org.scps.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.time.Clock;
import java.util.Optional;
import org.scps.billing.payment.RefundAnswer;
import org.scps.billing.payment.RefundRequest;

/** Money on its way back. */
final class StripeRefunds {

    static final String REFUND = "refund";

    private final StripeClient stripe;
    private final Clock clock;

    StripeRefunds(StripeClient stripe, Clock clock) {
        this.stripe = stripe;
        this.clock = clock;
    }

    RefundAnswer refund(RefundRequest request) {
        try {
            boolean keyIsGood = clock.instant().isBefore(request.requestedAt().plus(StripeIntents.KEY_IS_GOOD));
            Optional<RefundAnswer> known = keyIsGood ? Optional.empty() : found(request);
            return known.isPresent() ? known.get() : ask(request);
        } catch (InvalidRequestException e) {
            return new RefundAnswer.Refused(Asking.words(e));
        } catch (StripeException e) {
            throw Asking.undecided(e);
        }
    }

    private RefundAnswer ask(RefundRequest request) throws StripeException {
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(request.paymentReference())
                .setAmount(StripeAmounts.minor(request.amount()))
                .putMetadata(REFUND, request.idempotencyKey())
                .build();
        try {
            return answer(stripe.v1().refunds().create(params, Asking.under(request.idempotencyKey())));
        } catch (StripeException e) {
            // It may have been made before Stripe broke, or by a request under a key that is forgotten by now.
            if (Asking.broke(e) || "charge_already_refunded".equals(e.getCode())) {
                Optional<RefundAnswer> made = found(request);
                if (made.isPresent()) {
                    return made.get();
                }
            }
            throw e;
        }
    }

    private Optional<RefundAnswer> found(RefundRequest request) throws StripeException {
        RefundListParams ofPayment = RefundListParams.builder()
                .setPaymentIntent(request.paymentReference())
                .setLimit(100L)
                .build();
        for (Refund refund : stripe.v1().refunds().list(ofPayment).autoPagingIterable()) {
            if (refund.getMetadata() != null
                    && request.idempotencyKey().equals(refund.getMetadata().get(REFUND))) {
                return Optional.of(answer(refund));
            }
        }
        return Optional.empty();
    }

    private static RefundAnswer answer(Refund refund) {
        return switch (refund.getStatus()) {
            case "failed", "canceled" ->
                new RefundAnswer.Refused(
                        refund.getFailureReason() == null
                                ? "The bank did not take the money back"
                                : "The bank did not take the money back: " + refund.getFailureReason());
            default -> new RefundAnswer.Accepted(refund.getId());
        };
    }
}
