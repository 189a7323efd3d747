package org.scps.billing.payment;

import java.util.Arrays;
import java.util.Optional;
import org.scps.billing.card.CardFace;

/** How the sandbox behaves. Each is a way to pay, and a card that can be put on file. */
public enum SandboxCard {
    OK("sandbox-ok", "Test card that works", "0001"),
    DECLINED("sandbox-declined", "Test card that is declined", "0002"),
    AUTHENTICATE("sandbox-authenticate", "Test card whose bank asks you to confirm", "0003"),
    TIMEOUT("sandbox-timeout", "Test card whose first answer is lost", "0004"),
    LATE("sandbox-late", "Test card that answers 15 seconds late", "0005"),
    TWICE("sandbox-twice", "Test card that answers twice", "0006");

    private final String method;
    private final String label;
    private final String lastFour;

    SandboxCard(String method, String label, String lastFour) {
        this.method = method;
        this.label = label;
        this.lastFour = lastFour;
    }

    public String method() {
        return method;
    }

    /** For people. */
    public String label() {
        return label;
    }

    PaymentWay way() {
        return new PaymentWay(method, label);
    }

    CardFace face() {
        return new CardFace("Test card", lastFour, 12, 2099);
    }

    public static Optional<SandboxCard> of(String method) {
        return Arrays.stream(values())
                .filter(card -> card.method.equals(method))
                .findFirst();
    }
}
