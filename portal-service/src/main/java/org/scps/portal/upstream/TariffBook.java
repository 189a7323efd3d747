package org.scps.portal.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Tariffs, permits and discount codes, kept by the billing service. */
@ApplicationScoped
public class TariffBook {

    private final TariffClient client;
    private final BillingCalls billing;

    TariffBook(@RestClient TariffClient client, BillingCalls billing) {
        this.client = client;
        this.billing = billing;
    }

    public Answer<List<TariffPreset>> presets() {
        return billing.ask(client::presets);
    }

    public Answer<TariffCheck> check(String document) {
        return billing.ask(() -> client.check(document));
    }

    /** The latest first. */
    public Answer<Paged<TariffVersion>> versions(String facilityId, int page, int size) {
        return billing.ask(() -> client.versions(facilityId, page, size));
    }

    public Answer<TariffVersion> version(String facilityId, int version) {
        return billing.ask(() -> client.version(facilityId, version));
    }

    /** @param preset null for the document */
    public Answer<TariffVersion> draft(String facilityId, String preset, String actor, String document) {
        return billing.ask(() -> client.draft(facilityId, preset, actor, document));
    }

    public Answer<TariffVersion> change(String facilityId, int version, String actor, String document) {
        return billing.ask(() -> client.change(facilityId, version, actor, document));
    }

    public Answer<Boolean> discard(String facilityId, int version, String actor) {
        return billing.done(() -> client.discard(facilityId, version, actor));
    }

    /** @param validFrom null for now, @param validTo null for open end */
    public Answer<TariffVersion> publish(
            String facilityId, int version, String actor, String validFrom, String validTo) {
        return billing.ask(
                () -> client.publish(facilityId, version, actor, new TariffClient.Publication(validFrom, validTo)));
    }

    /** @param who {@code all}, {@code more} or {@code less} */
    public Answer<WhatIfReport> whatIf(
            String facilityId, int version, String from, String to, String who, int page, int size) {
        return billing.ask(() -> client.whatIf(facilityId, version, from, to, who, page, size));
    }

    public Answer<Paged<Permit>> permits(String facilityId, int page, int size) {
        return billing.ask(() -> client.permits(facilityId, page, size));
    }

    /** @param spaces null for all plates at once, @param validFrom null for now, @param validTo null for open end */
    public Answer<Permit> give(
            String facilityId,
            String actor,
            String permitType,
            String holder,
            List<String> plates,
            Integer spaces,
            String validFrom,
            String validTo) {
        TariffClient.NewPermit permit =
                new TariffClient.NewPermit(permitType, holder, plates, spaces, validFrom, validTo);
        return billing.ask(() -> client.give(facilityId, actor, permit));
    }

    public Answer<Boolean> revoke(String facilityId, UUID permitId, String actor) {
        return billing.done(() -> client.revoke(facilityId, permitId, actor));
    }

    public Answer<Paged<DiscountCode>> codes(String facilityId, int page, int size) {
        return billing.ask(() -> client.codes(facilityId, page, size));
    }

    /** @param uses null for any number */
    public Answer<DiscountCode> addCode(
            String facilityId, String actor, String code, String validationType, String merchant, Integer uses) {
        TariffClient.NewCode wish = new TariffClient.NewCode(code, validationType, merchant, uses, null, null);
        return billing.ask(() -> client.addCode(facilityId, actor, wish));
    }

    public Answer<Boolean> revokeCode(String facilityId, String code, String actor) {
        return billing.done(() -> client.revokeCode(facilityId, code, actor));
    }

    public Answer<Boolean> redeem(UUID sessionId, String actor, String code) {
        return billing.done(() -> client.redeem(sessionId, actor, new TariffClient.CodeWish(code)));
    }
}
