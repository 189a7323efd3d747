package org.scps.recognition.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scps.events.PlateCandidate;

class CalibrationTest {

    private final List<PlateCandidate> candidates =
            List.of(new PlateCandidate("ABC123", 0.8), new PlateCandidate("A8C123", 0.1));
    private final Evidence evidence = Evidence.of(candidates, 0.9, 30, 1, 1, 1);

    @Test
    void theReadersConfidenceAloneComesOutAsItWentIn() {
        Calibration plain = new Calibration("", "", 0, Map.of("confidence", 2.0));

        assertThat(plain.probability(evidence)).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void theOtherCandidatesShareWhatTheFirstLeaves() {
        Calibration doubtful = new Calibration("", "", 0, Map.of("confidence", 1.0));

        List<PlateCandidate> told = doubtful.tell(candidates, evidence);

        assertThat(told.get(0).confidence()).isCloseTo(0.667, within(0.001));
        assertThat(told.get(1).confidence()).isCloseTo(0.1 / 0.2 / 3, within(0.001));
        assertThat(told).extracting(PlateCandidate::text).containsExactly("ABC123", "A8C123");
    }

    @Test
    void weightsForWhatNobodyMeasuresAreRefused() {
        assertThatThrownBy(() -> new Calibration("", "", 0, Map.of("colour", 1.0)))
                .hasMessageContaining("colour");
    }

    @Test
    void theBundledOneNamesItsModels() {
        assertThat(Calibration.bundled().modelVersion()).isNotBlank();
    }
}
