package org.scps.billing.autopay;

import java.time.Duration;
import java.time.Instant;
import org.scps.billing.autopay.AutopayDecision.AskFirst;
import org.scps.billing.autopay.AutopayDecision.Leave;
import org.scps.billing.autopay.AutopayDecision.Pay;
import org.scps.events.ChargeState;
import org.scps.events.Money;

/**
 * Whether a charge, or what is left to pay of one that was paid inside, is paid by itself: only when the machine alone
 * made it due, from two sure reads of one plate, of a vehicle that was the driver's all the time, within the limit, once.
 *
 * @param after how long a stay has to be quiet, so that better reads that come late correct it first
 */
record AutopayRule(Duration after) {

    AutopayDecision of(AutopayFacts facts, Instant now) {
        if (facts.state() != ChargeState.DUE || facts.due().amount().signum() <= 0) {
            return new Leave("It is not due");
        }
        if (!facts.exact() || !facts.sure() || !facts.untouched() || facts.questioned()) {
            return new Leave("It is not beyond doubt");
        }
        if (facts.tried()) {
            return new Leave("It was tried before");
        }
        AutopaySetting setting = facts.setting();
        if (facts.holder() == null || setting == null || !setting.on() || !facts.cardUsable()) {
            return new Leave("Nobody has switched it on for this vehicle");
        }
        Instant ripe = facts.quietSince().plus(after);
        if (setting.setAt().isAfter(ripe)) {
            return new Leave("It was switched on later");
        }
        return now.isBefore(ripe) ? new Leave("Better reads may come") : withinLimit(facts, setting);
    }

    private static AutopayDecision withinLimit(AutopayFacts facts, AutopaySetting setting) {
        Money limit = setting.limit();
        if (!limit.currency().equals(facts.due().currency())) {
            return new AskFirst("your limit is in " + limit.currency());
        }
        return facts.due().amount().compareTo(limit.amount()) > 0
                ? new AskFirst("your limit is " + limit.amount().toPlainString() + " " + limit.currency())
                : new Pay(setting.cardId());
    }
}
