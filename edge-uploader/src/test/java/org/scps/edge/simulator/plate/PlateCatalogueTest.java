package org.scps.edge.simulator.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlateCatalogueTest {

    @Test
    void issuesPlatesOfAllRegionsThatReadAsLettersAndDigits() {
        SplittableRandom random = new SplittableRandom(1);
        Set<String> regions = new HashSet<>();

        for (int i = 0; i < 2000; i++) {
            Plate plate = PlateCatalogue.issue(random);
            assertThat(plate.text()).matches("[A-Z0-9]{5,8}");
            regions.add(plate.region());
        }

        assertThat(regions).containsExactlyInAnyOrderElementsOf(PlateCatalogue.regions());
    }

    @Test
    void issuesMotorcyclesPlatesInTwoRows() {
        SplittableRandom random = new SplittableRandom(1);
        Set<String> regions = new HashSet<>();

        for (int i = 0; i < 500; i++) {
            Plate plate = PlateCatalogue.issueForMotorcycle(random);
            assertThat(plate.text()).matches("[A-Z0-9]{4,8}");
            assertThat(plate.design().twoRows()).isTrue();
            assertThat(plate.printed()).as("something for either row").contains(" ");
            regions.add(plate.region());
        }

        assertThat(regions).containsExactlyInAnyOrderElementsOf(PlateCatalogue.motorcycleRegions());
    }

    @Test
    void paintsCharactersWhoseCurvesLieAlmostUponOneAnother() {
        SplittableRandom random = new SplittableRandom(1);
        Plate dutch = PlateCatalogue.issueForMotorcycle(random);
        while (!dutch.region().equals("nl")) {
            dutch = PlateCatalogue.issueForMotorcycle(random);
        }
        BufferedImage image = new BufferedImage(210, 143, BufferedImage.TYPE_INT_RGB);

        dutch.design().paint(image.createGraphics(), "ML 33 PT", true);

        assertThat(image.getRGB(105, 4)).as("the ground of the plate").isNotEqualTo(0xff000000);
    }

    @ParameterizedTest
    @CsvSource({
        "BAB1234,       de,    BA B 1234",
        "de:B AB 1234,  de,    B AB 1234",
        "fr:ab-123-cd,  fr,    AB 123 CD",
        "gb:AB12CDE,    gb,    AB12CDE",
        "br:ABC1D23,    br,    ABC 1D23",
        "us-ny:GKM6830, us-ny, GKM 6830"
    })
    void printsAGivenPlate(String description, String region, String printed) {
        Plate plate = PlateCatalogue.of(description);

        assertThat(plate.region()).isEqualTo(region);
        assertThat(plate.printed()).isEqualTo(printed);
        assertThat(plate.text()).isEqualTo(printed.replace(" ", ""));
    }

    @Test
    void namesARegionItCannotDraw() {
        assertThatThrownBy(() -> PlateCatalogue.of("xx:ABC"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("xx");
    }

    @Test
    void hasAnOutlineForEveryCharacter() {
        GlyphStyle style = new GlyphStyle(0.6, 0.15, 0.9, false, 0.13);
        for (char character : "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".toCharArray()) {
            var box = Alphabet.own()
                    .outline(String.valueOf(character), 0, 0, 100, style)
                    .getBounds2D();
            assertThat(box.getHeight()).as("height of %s", character).isBetween(96.0, 107.0);
            assertThat(box.getWidth()).as("width of %s", character).isBetween(14.0, 90.0);
        }
    }
}
