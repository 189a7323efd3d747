package org.scps.billing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StretchesTest {

    private static final Plate PLATE = new Plate("north", "ABC123");
    private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(3_600);
    private static final Instant READ = SECOND.plusSeconds(3_600);

    private final Stretches.Answer answer = new Stretches.Answer();

    @Test
    void allIsKnownFromTheFirstOfTheTwoBeforeARead() {
        answer.add(PLATE, FIRST);
        answer.add(PLATE, SECOND);
        answer.add(PLATE, READ);
        assertThat(answer.last(PLATE, READ)).contains(SECOND);
        assertThat(answer.beforeLast(PLATE, READ)).isEqualTo(FIRST);
    }

    @Test
    void allIsKnownFromEverWhenThereAreNotTwoBeforeARead() {
        assertThat(answer.beforeLast(PLATE, READ)).isEqualTo(Instant.MIN);
        answer.add(PLATE, SECOND);
        answer.add(PLATE, SECOND);
        answer.add(PLATE, READ);
        assertThat(answer.last(PLATE, READ)).contains(SECOND);
        assertThat(answer.beforeLast(PLATE, READ)).isEqualTo(Instant.MIN);
    }

    @Test
    void asManyAsWereAskedForMayNotBeAll() {
        answer.add(PLATE, FIRST);
        answer.add(PLATE, SECOND);
        assertThat(answer.to(PLATE, 3)).isEqualTo(Instant.MAX);
        assertThat(answer.to(PLATE, 2)).isEqualTo(SECOND);
        assertThat(answer.complete(PLATE, 2)).isFalse();
    }
}
