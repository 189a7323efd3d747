package org.scps.portal.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Tariffs, permits and discount codes, kept by the billing service. */
@ApplicationScoped
public class TariffBook {

    private final TariffClient client;
    private final Asking asking;

    TariffBook(@RestClient TariffClient client, Asking asking) {
        this.client = client;
        this.asking = asking;
    }

    public Answer<List<TariffPreset>> presets() {
        return ask(client::presets);
    }

    public Answer<TariffCheck> check(String document) {
        return ask(() -> client.check(document));
    }

    /** The latest first. */
    public Answer<Paged<TariffVersion>> versions(String facilityId, int page, int size) {
        return ask(() -> client.versions(facilityId, page, size));
    }

    public Answer<TariffVersion> version(String facilityId, int version) {
        return ask(() -> client.version(facilityId, version));
    }

    /** @param preset null for the document */
    public Answer<TariffVersion> draft(String facilityId, String preset, String actor, String document) {
        return ask(() -> client.draft(facilityId, preset, actor, document));
    }

    public Answer<TariffVersion> change(String facilityId, int version, String actor, String document) {
        return ask(() -> client.change(facilityId, version, actor, document));
    }

    public Answer<Boolean> discard(String facilityId, int version, String actor) {
        return done(() -> client.discard(facilityId, version, actor));
    }

    /** @param validFrom null for now, @param validTo null for open end */
    public Answer<TariffVersion> publish(
            String facilityId, int version, String actor, String validFrom, String validTo) {
        return ask(() -> client.publish(facilityId, version, actor, new TariffClient.Publication(validFrom, validTo)));
    }

    /** @param who {@code all}, {@code more} or {@code less} */
    public Answer<WhatIfReport> whatIf(
            String facilityId, int version, String from, String to, String who, int page, int size) {
        return ask(() -> client.whatIf(facilityId, version, from, to, who, page, size));
    }

    public Answer<JsonNode> plannedStay(String facilityId, String from, String to) {
        return ask(() -> client.plannedStay(facilityId, from, to));
    }

    public Answer<Paged<Permit>> permits(String facilityId, int page, int size) {
        return ask(() -> client.permits(facilityId, page, size));
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
        return ask(() -> client.give(facilityId, actor, permit));
    }

    public Answer<Boolean> revoke(String facilityId, UUID permitId, String actor) {
        return done(() -> client.revoke(facilityId, permitId, actor));
    }

    public Answer<Paged<DiscountCode>> codes(String facilityId, int page, int size) {
        return ask(() -> client.codes(facilityId, page, size));
    }

    /** @param uses null for any number */
    public Answer<DiscountCode> addCode(
            String facilityId, String actor, String code, String validationType, String merchant, Integer uses) {
        TariffClient.NewCode wish = new TariffClient.NewCode(code, validationType, merchant, uses, null, null);
        return ask(() -> client.addCode(facilityId, actor, wish));
    }

    public Answer<Boolean> revokeCode(String facilityId, String code, String actor) {
        return done(() -> client.revokeCode(facilityId, code, actor));
    }

    public Answer<Boolean> redeem(UUID sessionId, String actor, String code) {
        return done(() -> client.redeem(sessionId, actor, new TariffClient.CodeWish(code)));
    }

    private Answer<Boolean> done(Runnable call) {
        return ask(() -> {
            call.run();
            return true;
        });
    }

    private <T> Answer<T> ask(Supplier<T> call) {
        return asking.ask("billing service", call);
    }
}
