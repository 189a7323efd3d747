package org.scps.billing.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scps.events.ChargeState;
import org.scps.events.Money;

class AutopayRuleTest {

    private static final Instant LEFT = Instant.parse("2026-03-03T09:00:00Z");
    private static final UUID ACCOUNT = new UUID(0, 1);
    private static final UUID CARD = new UUID(0, 2);
    private final AutopayRule rule = new AutopayRule(Duration.ofMinutes(2));

    @ParameterizedTest(name = "{7}")
    @CsvSource({
        "DUE,  exact sure untouched holder card, 4.50,  EUR, 120, 0,   Pay,      beyond doubt and within the limit",
        "DUE,  exact sure untouched holder card, 10.00, EUR, 120, 0,   Pay,      exactly the limit",
        "DUE,  exact sure untouched holder card, 10.01, EUR, 120, 0,   AskFirst, above the limit",
        "DUE,  exact sure untouched holder card, 4.50,  SEK, 120, 0,   AskFirst, another currency than the limit",
        "DUE,  exact sure untouched holder card, 4.50,  EUR, 119, 0,   Leave,    a better read may still come",
        "HELD, exact sure untouched holder card, 4.50,  EUR, 120, 0,   Leave,    held",
        "DISPUTED, exact sure untouched holder card, 4.50, EUR, 120, 0, Leave,   disputed",
        "AUTHORISED, exact sure untouched holder card, 4.50, EUR, 120, 0, Leave, being paid by hand",
        "PAID, exact sure untouched holder card, 4.50,  EUR, 120, 0,   Leave,    paid",
        "WAIVED, exact sure untouched holder card, 4.50, EUR, 120, 0,  Leave,    waived",
        "DUE,  sure untouched holder card,       4.50,  EUR, 120, 0,   Leave,    tolerant or contested",
        "DUE,  exact untouched holder card,      4.50,  EUR, 120, 0,   Leave,    a read was corrected or unsure",
        "DUE,  exact sure holder card,           4.50,  EUR, 120, 0,   Leave,    released by a person",
        "DUE,  exact sure untouched questioned holder card, 4.50, EUR, 120, 0, Leave, objected to or in review",
        "DUE,  exact sure untouched tried holder card, 4.50, EUR, 120, 0, Leave, tried before",
        "DUE,  exact sure untouched card,        4.50,  EUR, 120, 0,   Leave,    on no account all through the stay",
        "DUE,  exact sure untouched holder,      4.50,  EUR, 120, 0,   Leave,    the card was removed",
        "DUE,  exact sure untouched holder card, 4.50,  EUR, 999, 121, Leave,    switched on when it was ripe already",
        "DUE,  exact sure untouched holder card, 4.50,  EUR, 999, 120, Pay,      limit changed before it was ripe",
        "DUE,  exact sure untouched holder card, 0.00,  EUR, 120, 0,   Leave,    nothing to pay"
    })
    void aChargeIsPaidByItselfOnly(
            ChargeState state,
            String words,
            BigDecimal due,
            String currency,
            long secondsAfter,
            long setSecondsAfter,
            String expected,
            String why) {
        AutopayFacts facts = facts(state, List.of(words.split(" ")), due, currency, true, setSecondsAfter);

        AutopayDecision decision = rule.of(facts, LEFT.plusSeconds(secondsAfter));

        assertThat(decision.getClass().getSimpleName()).as(why).isEqualTo(expected);
    }

    @Test
    void switchedOffOrNeverOnNothingIsPaid() {
        List<String> all = List.of("exact", "sure", "untouched", "holder", "card");
        AutopayFacts off = facts(ChargeState.DUE, all, new BigDecimal("4.50"), "EUR", false, 0);
        AutopayFacts never = new AutopayFacts(
                ChargeState.DUE, true, true, true, false, false, off.due(), LEFT, ACCOUNT, null, false);

        assertThat(rule.of(off, LEFT.plusSeconds(500))).isInstanceOf(AutopayDecision.Leave.class);
        assertThat(rule.of(never, LEFT.plusSeconds(500))).isInstanceOf(AutopayDecision.Leave.class);
    }

    private static AutopayFacts facts(
            ChargeState state, List<String> words, BigDecimal due, String currency, boolean on, long setSecondsAfter) {
        AutopaySetting setting = on
                ? new AutopaySetting(
                        ACCOUNT,
                        true,
                        CARD,
                        new Money(new BigDecimal("10.00"), "EUR"),
                        LEFT.plusSeconds(setSecondsAfter),
                        "driver@example.com")
                : AutopaySetting.off(ACCOUNT, LEFT, "driver@example.com");
        return new AutopayFacts(
                state,
                words.contains("exact"),
                words.contains("sure"),
                words.contains("untouched"),
                words.contains("questioned"),
                words.contains("tried"),
                new Money(due, currency),
                LEFT,
                words.contains("holder") ? ACCOUNT : null,
                setting,
                words.contains("card"));
    }
}
