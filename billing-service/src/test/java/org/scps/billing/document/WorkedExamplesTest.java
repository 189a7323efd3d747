package org.scps.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scps.billing.tariff.Price;
import org.scps.billing.tariff.Pricing;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Visit;

/** The prices in {@code tariffs/examples.csv} were worked by hand, not by this program. */
class WorkedExamplesTest {

    record Example(String tariff, Instant from, Instant to, String options, BigDecimal expected, String why) {

        @Override
        public String toString() {
            return tariff + " " + from + " to " + to + " " + options + ": " + why;
        }
    }

    static Stream<Example> examples() {
        return TariffFiles.text("examples.csv")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\|", -1))
                .map(cell -> Arrays.stream(cell).map(String::strip).toArray(String[]::new))
                .map(cell -> new Example(cell[0], at(cell[1]), at(cell[2]), cell[3], new BigDecimal(cell[4]), cell[5]));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void costsWhatWasWorkedByHand(Example example) {
        Tariff tariff = TariffFiles.tariff(example.tariff());

        Price price = Pricing.of(tariff, visit(example)).leavingAt(example.to());

        assertThat(price.total().amount())
                .as("%s%n%s", example.why(), price.lines())
                .isEqualTo(example.expected());
        assertThat(price.lines().stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(price.total().amount());
        assertThat(price.lines()).allSatisfy(line -> {
            assertThat(line.description()).isNotBlank();
            assertThat(line.rule()).isNotBlank();
        });
    }

    @Test
    void thereAreManyOfThemAndThreePublishedTariffsAmongThem() {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(List.of("st-george-hospital", "great-western-hospital", "singen-stadthalle", "barking-ringgo"))
                .allSatisfy(name -> {
                    assertThat(examples().filter(example -> example.tariff().equals(name)))
                            .hasSizeGreaterThanOrEqualTo(5);
                    assertThat(TariffFiles.text(name + ".json")).contains("https://");
                });
    }

    private static Visit visit(Example example) {
        Visit visit = Visit.from(example.from());
        List<Visit.Holding> permits = new ArrayList<>();
        List<Visit.Redeemed> validations = new ArrayList<>();
        for (String option :
                example.options().isEmpty() ? new String[0] : example.options().split(" ")) {
            String value = option.substring(option.indexOf('=') + 1);
            switch (option.substring(0, option.indexOf('='))) {
                case "class" -> visit = visit.as(value, visit.zone());
                case "zone" -> visit = visit.as(visit.vehicleClass(), value);
                case "permit" -> permits.add(new Visit.Holding(value, Instant.EPOCH, null, null));
                case "validation" -> validations.add(new Visit.Redeemed(value, null));
                case "paid" -> visit = visit.paidAt(at(value));
                default -> throw new IllegalArgumentException(option);
            }
        }
        return visit.holding(permits).validated(validations);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
