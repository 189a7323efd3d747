package org.scps.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scps.events.Money;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({"4.5, EUR, €4.50", "1500, JPY, JP¥1500", "0, EUR, €0.00"})
    void moneyHasItsCurrencysDecimals(BigDecimal amount, String currency, String text) {
        assertThat(Formats.text(new Money(amount, currency)).replace(",", "")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "PT20S, less than a minute",
        "PT59M, 59 min",
        "PT2H5M, 2 h 05 min",
        "PT25H, 1 day 1 h",
        "PT-3S, less than a minute",
    })
    void staysReadLikeSpeech(Duration stay, String text) {
        assertThat(Formats.text(stay).replace('\u00a0', ' ')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.97, 97 %", "0.99999, > 99 %", "1, 100 %", "0.004, < 1 %", "0, 0 %"})
    void onlyWhatIsCertainIsAHundredPercent(Double share, String text) {
        assertThat(Formats.percent(share).replace('\u00a0', ' ')).isEqualTo(text);
    }

    @Test
    void timesAreLocalToTheCarPark() {
        Instant summer = Instant.parse("2025-07-01T22:30:00Z");

        assertThat(Formats.moment(summer, ZoneId.of("Europe/Berlin"))).isEqualTo("Wed 2 Jul, 00:30");
    }

    @Test
    void reasonsNobodyKnowsYetAreStillWords() {
        assertThat(Reasons.text("DOUBLE_DIP")).isEqualTo("Double dip");
    }

    @ParameterizedTest
    @CsvSource({"/visits, /visits", "//evil.example, ''", "https://evil.example, ''", "/a?b, ''", "/\\evil, ''"})
    void signingInLeadsNowhereElse(String next, String path) {
        assertThat(SignInPages.local(next)).isEqualTo(path);
    }
}
