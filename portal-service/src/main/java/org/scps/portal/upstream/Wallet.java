package org.scps.portal.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Cards on file, automatic payment, and payments by the provider's pages, kept by the billing service. */
@ApplicationScoped
public class Wallet {

    private final WalletClient client;
    private final Asking asking;

    Wallet(@RestClient WalletClient client, Asking asking) {
        this.client = client;
        this.asking = asking;
    }

    public Answer<PaymentWays> ways() {
        return ask(client::ways);
    }

    /** The first first. */
    public Answer<List<Card>> cards(UUID accountId) {
        return ask(() -> client.cards(accountId).items());
    }

    /** @param returnUrl where the provider sends the driver afterwards */
    public Answer<CardSetup> begin(UUID accountId, String returnUrl) {
        return ask(() -> client.begin(accountId, new WalletClient.Begin(returnUrl)));
    }

    /** What became of the card that the account began to enter last. */
    public Answer<CardSetup> check(UUID accountId) {
        return ask(() -> client.check(accountId));
    }

    public Answer<List<Card>> prefer(UUID accountId, UUID cardId) {
        return ask(
                () -> client.prefer(accountId, new WalletClient.Choice(cardId)).items());
    }

    public Answer<Boolean> remove(UUID accountId, UUID cardId) {
        return ask(() -> {
            client.remove(accountId, cardId);
            return true;
        });
    }

    public Answer<Autopay> autopay(UUID accountId) {
        return ask(() -> client.autopay(accountId));
    }

    /** @param actor for the audit trail */
    public Answer<Autopay> setAutopay(UUID accountId, String actor, Autopay wish) {
        return ask(() -> client.setAutopay(accountId, actor, wish));
    }

    public Answer<Autopay.Result> autopayOf(UUID sessionId) {
        return ask(() -> client.autopayOf(sessionId));
    }

    /** The payment of a session that was begun last. */
    public Answer<Payment> latest(UUID sessionId) {
        return ask(() -> client.latest(sessionId));
    }

    /** The same, after asking the provider. */
    public Answer<Payment> checkPayment(UUID sessionId) {
        return ask(() -> client.checkPayment(sessionId));
    }

    public Answer<Payment> cancelPayment(UUID sessionId) {
        return ask(() -> client.cancelPayment(sessionId));
    }

    public Answer<SandboxPage> sandboxSetup(UUID setupId) {
        return ask(() -> client.sandboxSetup(setupId));
    }

    /** @param method null for no card */
    public Answer<SandboxPage> chooseCard(UUID setupId, String method) {
        return ask(() -> client.chooseCard(setupId, new WalletClient.Chosen(method)));
    }

    public Answer<SandboxPage> sandboxPayment(UUID paymentId) {
        return ask(() -> client.sandboxPayment(paymentId));
    }

    public Answer<SandboxPage> confirm(UUID paymentId, boolean yes) {
        return ask(() -> client.confirm(paymentId, new WalletClient.Confirmed(yes)));
    }

    private <T> Answer<T> ask(Supplier<T> call) {
        return asking.ask("billing service", call);
    }
}
