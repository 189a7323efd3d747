package org.scps.portal.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Cards on file, automatic payment, and payments by the provider's pages, kept by the billing service. */
@ApplicationScoped
public class Wallet {

    private final WalletClient client;
    private final BillingCalls billing;

    Wallet(@RestClient WalletClient client, BillingCalls billing) {
        this.client = client;
        this.billing = billing;
    }

    public Answer<PaymentWays> ways() {
        return billing.ask(client::ways);
    }

    /** The first first. */
    public Answer<List<Card>> cards(UUID accountId) {
        return billing.ask(() -> client.cards(accountId).items());
    }

    /** @param returnUrl where the provider sends the driver afterwards */
    public Answer<CardSetup> begin(UUID accountId, String returnUrl) {
        return billing.ask(() -> client.begin(accountId, new WalletClient.Begin(returnUrl)));
    }

    /** What became of the card that the account began to enter last. */
    public Answer<CardSetup> check(UUID accountId) {
        return billing.ask(() -> client.check(accountId));
    }

    public Answer<List<Card>> prefer(UUID accountId, UUID cardId) {
        return billing.ask(
                () -> client.prefer(accountId, new WalletClient.Choice(cardId)).items());
    }

    public Answer<Boolean> remove(UUID accountId, UUID cardId) {
        return billing.done(() -> client.remove(accountId, cardId));
    }

    public Answer<Autopay> autopay(UUID accountId) {
        return billing.ask(() -> client.autopay(accountId));
    }

    /** @param actor for the audit trail */
    public Answer<Autopay> setAutopay(UUID accountId, String actor, Autopay wish) {
        return billing.ask(() -> client.setAutopay(accountId, actor, wish));
    }

    public Answer<Autopay.Result> autopayOf(UUID sessionId) {
        return billing.ask(() -> client.autopayOf(sessionId));
    }

    /** The payment of a session that was begun last. */
    public Answer<Payment> latest(UUID sessionId) {
        return billing.ask(() -> client.latest(sessionId));
    }

    /** The same, after asking the provider. */
    public Answer<Payment> checkPayment(UUID sessionId) {
        return billing.ask(() -> client.checkPayment(sessionId));
    }

    public Answer<Payment> cancelPayment(UUID sessionId) {
        return billing.ask(() -> client.cancelPayment(sessionId));
    }

    public Answer<SandboxPage> sandboxSetup(UUID setupId) {
        return billing.ask(() -> client.sandboxSetup(setupId));
    }

    /** @param method null for no card */
    public Answer<SandboxPage> chooseCard(UUID setupId, String method) {
        return billing.ask(() -> client.chooseCard(setupId, new WalletClient.Chosen(method)));
    }

    public Answer<SandboxPage> sandboxPayment(UUID paymentId) {
        return billing.ask(() -> client.sandboxPayment(paymentId));
    }

    public Answer<SandboxPage> confirm(UUID paymentId, boolean yes) {
        return billing.ask(() -> client.confirm(paymentId, new WalletClient.Confirmed(yes)));
    }
}
