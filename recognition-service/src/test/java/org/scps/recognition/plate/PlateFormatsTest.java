package org.scps.recognition.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scps.events.PlateCandidate;

class PlateFormatsTest {

    private final PlateFormats formats = PlateFormats.bundled();

    @ParameterizedTest
    @CsvSource({
        "us-ca, 7ABC123, true", "us-ca, ABC1234, false", "us-ny, ABC1234, true", "br, ABC1D23, true",
        "br, ABC1234, true", "de, BMW1234, true", "de, B0W1234, false", "fr, AB123CD, true",
        "gb, AB12CDE, true", "nl, 12ABC3, true", "es, 1234BCD, true", "es, 1234AEI, false"
    })
    void knowsTheSerialsOfARegion(String region, String text, boolean fits) {
        assertThat(formats.fits(region, text)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"br, A8C1234, ABC1234", "fr, A8I23CD, AB123CD", "us-ca, 7A8C123, 7ABC123", "es, I234BCD, 1234BCD"})
    void settlesLookAlikesWhereTheRegionIsKnown(String region, String read, String right) {
        List<PlateCandidate> settled = formats.settle(
                List.of(new PlateCandidate(read, 0.6), new PlateCandidate(right, 0.3)), Map.of(region, 0.9));

        assertThat(settled.get(0).text()).isEqualTo(right);
    }

    @Test
    void doesNotOverruleASureReader() {
        List<PlateCandidate> vanity = List.of(new PlateCandidate("GOBIG", 0.97), new PlateCandidate("G0B1G", 0.001));

        assertThat(formats.settle(vanity, Map.of("us-ca", 0.9)).get(0).text()).isEqualTo("GOBIG");
    }

    @Test
    void haveASmallSayBetweenTextsThatDoNotLookAlike() {
        List<PlateCandidate> doubtful = List.of(new PlateCandidate("ABC123H", 0.5), new PlateCandidate("ABC1234", 0.4));
        List<PlateCandidate> likely = List.of(new PlateCandidate("ABC123H", 0.7), new PlateCandidate("ABC1234", 0.2));

        assertThat(formats.settle(doubtful, Map.of("us-ny", 1.0)).get(0).text()).isEqualTo("ABC1234");
        assertThat(formats.settle(likely, Map.of("us-ny", 1.0)).get(0).text()).isEqualTo("ABC123H");
    }

    @Test
    void keepsWhatAllHaveTogether() {
        List<PlateCandidate> settled =
                formats.settle(List.of(new PlateCandidate("AB0123", 0.5), new PlateCandidate("ABO123", 0.3)), Map.of());

        assertThat(settled.stream().mapToDouble(PlateCandidate::confidence).sum())
                .isCloseTo(0.8, within(1e-9));
    }
}
