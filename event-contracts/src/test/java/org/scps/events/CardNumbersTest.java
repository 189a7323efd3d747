package org.scps.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are the ones that issuers and providers publish for tests. */
class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "4242 4242 4242 4242",
                "4242-4242-4242-4242",
                "4242.4242.4242.4242",
                "card 4000056655665556, please refund to it",
                "4242 4242 4242 4242 12/27 123",
                "4242 4242 4242 4242 123",
                "12 4242 4242 4242 4242",
                "5555555555554444",
                "2223003122003222",
                "378282246310005",
                "3782 822463 10005",
                "6011111111111117",
                "3056930009020004",
                "36227206271667",
                "3566002020360505",
                "6200000000000005",
                "\"reason\":\"4242424242424242\"",
            })
    void findsACardHoweverItIsTyped(String text) {
        assertThat(CardNumbers.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424241",
                "1234567812345670",
                "55555555-5555-4444-8444-424242424242",
                "/sessions/42424242-4242-4242-8242-424242424242/charge",
                "0.4242424242424242",
                "sandbox-4242424242424242",
                "order4242424242424242",
                "+49 4242 4242 4242 42",
                "2026-03-03T14:00:00.123456Z",
                "424242424242424242424242",
                "at 14:00 for 4.50 EUR",
                "",
            })
    void takesNothingElseForOne(String text) {
        assertThat(CardNumbers.in(text)).isFalse();
    }

    @Test
    void nothingHoldsNone() {
        assertThat(CardNumbers.in(null)).isFalse();
    }
}
