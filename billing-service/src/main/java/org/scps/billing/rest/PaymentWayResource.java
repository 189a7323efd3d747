package org.scps.billing.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.payment.PaymentProvider;
import org.scps.billing.payment.PaymentWay;

@Path("/api/v1/payment-ways")
class PaymentWayResource {

    private final PaymentProvider provider;

    PaymentWayResource(PaymentProvider provider) {
        this.provider = provider;
    }

    /** @param movesMoney false when the provider only pretends */
    record Ways(String provider, boolean movesMoney, List<PaymentWay> items) {}

    @GET
    @Operation(summary = "How a driver can pay without a card on file, the usual way first")
    public Ways ways() {
        return new Ways(provider.name(), provider.movesMoney(), provider.ways());
    }
}
