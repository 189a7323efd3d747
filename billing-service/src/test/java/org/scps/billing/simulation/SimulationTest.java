package org.scps.billing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The goals of pairing on a small month; {@code ./scps simulate} plays a large one. */
class SimulationTest {

    @ParameterizedTest
    @CsvSource({"0.01, 0.99, 0.03", "0.03, 0.99, 0.03", "0.05, 0.985, 0.03", "0.10, 0.96, 0.06"})
    void nobodyIsChargedForAnothersCarAndFewVisitsNeedAPerson(double error, double correct, double held) {
        Score score = new Simulation(4_000, error, 7).play();

        assertThat(score.misread).isGreaterThan((int) (error * 6_000));
        assertThat(score.wrongCarCharges).as(score.explanations.toString()).isZero();
        assertThat((double) score.correct / score.sessions).isGreaterThan(correct);
        assertThat((double) score.heldForReview / score.sessions).isLessThan(held);
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void aSeedAlwaysGivesTheSameMonth(long seed) {
        String once = new Simulation(500, 0.1, seed).play().json(0.1, seed, 0);

        assertThat(new Simulation(500, 0.1, seed).play().json(0.1, seed, 0)).isEqualTo(once);
    }
}
