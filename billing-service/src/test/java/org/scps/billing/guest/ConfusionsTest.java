package org.scps.billing.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfusionsTest {

    @Test
    void oneCharacterIsTakenForOneThatLooksLikeIt() {
        assertThat(Confusions.of("B0")).containsExactlyInAnyOrder("80", "BO", "BD", "BQ");
    }

    @Test
    void twoConfusionsAreTooMany() {
        assertThat(Confusions.of("B0")).doesNotContain("8O", "B0");
    }

    @Test
    void aCharacterThatLooksLikeNoOtherStandsForItself() {
        assertThat(Confusions.of("W7")).isEmpty();
    }
}
