package org.scps.billing.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.scps.billing.card.CardProvider;
import org.scps.billing.card.CardSetup;
import org.scps.billing.card.CardToken;
import org.scps.billing.card.SetupAnswer;
import org.scps.billing.payment.PaymentProvider;
import org.scps.billing.payment.PaymentRequest;
import org.scps.billing.payment.PaymentWay;
import org.scps.billing.payment.ProviderAnswer;
import org.scps.billing.payment.RefundAnswer;
import org.scps.billing.payment.RefundRequest;

/**
 * Moves money by Stripe.
 *
 * @see <a href="https://docs.stripe.com/api">Stripe's API</a>
 */
public final class StripeProvider implements PaymentProvider, CardProvider {

    public static final String NAME = "stripe";

    private final StripeIntents intents;
    private final StripeCheckout checkout;
    private final StripeRefunds refunds;
    private final StripeCards cards;

    public StripeProvider(StripeSettings settings, Clock clock) {
        Stripe.enableTelemetry = false;
        int timeout = Math.toIntExact(settings.timeout().toMillis());
        StripeClient stripe = StripeClient.builder()
                .setApiKey(settings.secretKey())
                .setApiBase(settings.apiUrl().toString())
                .setConnectTimeout(timeout)
                .setReadTimeout(timeout)
                // What has no answer is asked again under the same key, also after a restart.
                .setMaxNetworkRetries(0)
                .build();
        intents = new StripeIntents(stripe, clock);
        checkout = new StripeCheckout(stripe, clock);
        refunds = new StripeRefunds(stripe, clock);
        cards = new StripeCards(stripe);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean movesMoney() {
        return true;
    }

    @Override
    public List<PaymentWay> ways() {
        return List.of(new PaymentWay(StripeCheckout.WAY, "Card"));
    }

    @Override
    public ProviderAnswer pay(PaymentRequest request) {
        try {
            StripeAmounts.minor(request.amount());
        } catch (IllegalArgumentException e) {
            return new ProviderAnswer.Declined(e.getMessage());
        }
        return request.card() == null ? checkout.pay(request) : intents.pay(request);
    }

    @Override
    public ProviderAnswer progress(PaymentRequest request, String reference) {
        return reference.startsWith(StripeCheckout.PREFIX) ? checkout.progress(reference) : intents.progress(reference);
    }

    @Override
    public ProviderAnswer cancel(PaymentRequest request, String reference) {
        return reference.startsWith(StripeCheckout.PREFIX) ? checkout.cancel(reference) : intents.cancel(reference);
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
        return refunds.refund(request);
    }

    @Override
    public String customer(UUID accountId) {
        return cards.customer(accountId);
    }

    @Override
    public SetupPage beginSetup(UUID setupId, String customer, String returnUrl) {
        return cards.begin(setupId, customer, returnUrl);
    }

    @Override
    public SetupAnswer setup(CardSetup setup) {
        return cards.setup(setup);
    }

    @Override
    public void forget(CardToken token) {
        cards.forget(token);
    }
}
