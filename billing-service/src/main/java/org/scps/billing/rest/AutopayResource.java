package org.scps.billing.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.autopay.AutopayDesk;
import org.scps.billing.autopay.AutopaySetting;
import org.scps.billing.card.CardDesk;
import org.scps.events.Money;

/** Automatic payment: what a driver has set. */
@Path("/api/v1/accounts/{accountId}/autopay")
class AutopayResource {

    private final AutopayDesk desk;
    private final CardDesk cards;
    private final Clock clock;

    AutopayResource(AutopayDesk desk, CardDesk cards, Clock clock) {
        this.desk = desk;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * @param cardId what it is paid with; null when off
     * @param limit the most that one stay may cost without being asked for; null when off
     */
    record Setting(boolean on, String cardId, MoneyView limit, Instant setAt) {

        static Setting of(AutopaySetting setting) {
            return new Setting(
                    setting.on(),
                    setting.cardId() == null ? null : setting.cardId().toString(),
                    setting.limit() == null ? null : MoneyView.of(setting.limit()),
                    setting.setAt());
        }
    }

    @GET
    @Operation(summary = "What the account's driver has set about automatic payment")
    public Setting setting(@PathParam("accountId") String accountId) {
        UUID account = Params.id("account", accountId);
        return desk.setting(account).map(Setting::of).orElse(new Setting(false, null, null, null));
    }

    @PUT
    @Operation(summary = "Switches automatic payment on, with a card on file and a limit, or off; in force at once")
    public Setting set(
            @PathParam("accountId") String accountId,
            @HeaderParam("X-Actor") String actor,
            @Valid @NotNull Setting wish) {
        UUID account = Params.id("account", accountId);
        String by = Params.actor(actor);
        desk.set(wish.on() ? on(account, wish, by) : AutopaySetting.off(account, clock.instant(), by));
        return setting(accountId);
    }

    private AutopaySetting on(UUID account, Setting wish, String by) {
        UUID cardId = Params.id("card", wish.cardId());
        cards.of(account).stream()
                .filter(card -> card.cardId().equals(cardId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("card " + cardId));
        return new AutopaySetting(account, true, cardId, limit(wish.limit()), clock.instant(), by);
    }

    private static Money limit(MoneyView wish) {
        BigDecimal amount = wish == null ? null : Params.amount(wish.amount());
        if (amount == null) {
            throw Refusal.badRequest("limit is required: the most that one stay may cost without being asked for");
        }
        try {
            Currency currency = Currency.getInstance(String.valueOf(wish.currency()));
            int decimals = Math.max(0, currency.getDefaultFractionDigits());
            if (amount.stripTrailingZeros().scale() > decimals) {
                throw Refusal.badRequest("limit has more decimals than " + currency);
            }
            return new Money(amount.setScale(decimals), currency.getCurrencyCode());
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("limit's currency is none of ISO 4217, such as EUR");
        }
    }
}
