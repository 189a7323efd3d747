package org.scps.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Pretends to move money, for demonstrations and tests. */
@ApplicationScoped
class SandboxPaymentProvider implements PaymentProvider {

    private static final String ACCEPTS = "sandbox-ok";
    private static final String DECLINES = "sandbox-declined";

    private final SandboxAnswers answers;

    SandboxPaymentProvider(SandboxAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public boolean knows(String method) {
        return ACCEPTS.equals(method) || DECLINES.equals(method);
    }

    @Override
    public ProviderAnswer pay(PaymentRequest request) {
        ProviderAnswer answer = DECLINES.equals(request.method())
                ? new ProviderAnswer.Declined("The sandbox declines this card")
                : new ProviderAnswer.Accepted("sandbox-" + UUID.randomUUID());
        return answers.keepFirst(request.idempotencyKey(), answer);
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
        String reference = "sandbox-refund-" + UUID.randomUUID();
        ProviderAnswer kept = answers.keepFirst(request.idempotencyKey(), new ProviderAnswer.Accepted(reference));
        return new RefundAnswer.Accepted(((ProviderAnswer.Accepted) kept).reference());
    }
}
