package org.scps.billing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.scps.billing.card.CardProvider;
import org.scps.billing.notice.BadNoticeException;
import org.scps.billing.notice.NoticeReader;
import org.scps.billing.payment.PaymentProvider;
import org.scps.billing.payment.SandboxAnswers;
import org.scps.billing.payment.SandboxPaymentProvider;
import org.scps.billing.stripe.StripeNotices;
import org.scps.billing.stripe.StripeProvider;
import org.scps.billing.stripe.StripeSettings;

/** The payment provider that the configuration names. */
class Providers {

    private static final Logger LOG = Logger.getLogger(Providers.class);

    @Produces
    @Singleton
    PaymentProvider payments(BillingConfig config, SandboxAnswers answers, Clock clock) {
        return switch (config.payments().provider()) {
            case SANDBOX -> new SandboxPaymentProvider(answers, clock);
            case STRIPE -> new StripeProvider(settings(config), clock);
        };
    }

    /** Whoever moves the money keeps the cards. */
    @Produces
    @Singleton
    CardProvider cards(PaymentProvider provider) {
        return (CardProvider) provider;
    }

    /** The sandbox sends no messages. */
    @Produces
    @Singleton
    NoticeReader notices(BillingConfig config, Clock clock) {
        return switch (config.payments().provider()) {
            case SANDBOX ->
                (body, signature) -> {
                    throw new BadNoticeException("The sandbox sends no messages");
                };
            case STRIPE -> new StripeNotices(settings(config), clock);
        };
    }

    /** What is missing is said at the start, not at the first payment. */
    void check(@Observes StartupEvent start, PaymentProvider provider) {
        LOG.infof("Payments go to %s%s", provider.name(), provider.movesMoney() ? "" : ", which moves no money");
    }

    private static StripeSettings settings(BillingConfig config) {
        BillingConfig.Stripe stripe = config.payments().stripe();
        return StripeSettings.of(
                stripe.secretKey(),
                stripe.webhookSecret(),
                stripe.apiUrl(),
                stripe.timeout(),
                stripe.signatureWithin());
    }
}
