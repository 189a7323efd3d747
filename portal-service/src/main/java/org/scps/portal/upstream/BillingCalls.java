package org.scps.portal.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Calls to the billing service. */
@ApplicationScoped
class BillingCalls {

    private final Asking asking;

    BillingCalls(Asking asking) {
        this.asking = asking;
    }

    <T> Answer<T> ask(Supplier<T> call) {
        return asking.ask("billing service", call);
    }

    /** A call that succeeds without saying anything. */
    Answer<Boolean> done(Runnable call) {
        return ask(() -> {
            call.run();
            return true;
        });
    }
}
