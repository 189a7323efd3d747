package org.scps.billing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.scps.billing.card.CardProvider;
import org.scps.billing.payment.PaymentProvider;
import org.scps.billing.payment.SandboxAnswers;
import org.scps.billing.payment.SandboxPaymentProvider;

/** The payment provider that the configuration names. */
class Providers {

    private static final Logger LOG = Logger.getLogger(Providers.class);

    @Produces
    @Singleton
    PaymentProvider payments(BillingConfig config, SandboxAnswers answers, Clock clock) {
        return new SandboxPaymentProvider(answers, clock);
    }

    /** Whoever moves the money keeps the cards. */
    @Produces
    @Singleton
    CardProvider cards(PaymentProvider provider) {
        return (CardProvider) provider;
    }

    /** What is missing is said at the start, not at the first payment. */
    void check(@Observes StartupEvent start, PaymentProvider provider) {
        LOG.infof("Payments go to %s%s", provider.name(), provider.movesMoney() ? "" : ", which moves no money");
    }
}
