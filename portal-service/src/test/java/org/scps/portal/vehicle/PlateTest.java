package org.scps.portal.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {

    @ParameterizedTest
    @CsvSource({
        "b-kt 1234, BKT1234",
        "' AB 123 CD ', AB123CD",
        "w·ü.77, WU77",
        "mö ps 815, MOPS815",
    })
    void whatPeopleTypeBecomesThePlate(String typed, String plate) {
        assertThat(Plate.typed(typed)).contains(new Plate(plate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "ABCDEFGHIJKLM", "AB<script>", "AB/12", "Привет"})
    void whatIsNoPlateIsNone(String typed) {
        assertThat(Plate.typed(typed)).isEmpty();
    }

    @Test
    void logsShowTheEndsOnly() {
        assertThat(new Plate("BKT1234").masked()).isEqualTo("BK•••34");
        assertThat(new Plate("AB12").masked()).isEqualTo("•••");
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, 09:00, false, ended before it was registered",
        "09:00, 09:50, true, left a few minutes before registering, to pay",
        "09:00, 10:01, true, was open at registration",
        "11:00, 12:00, true, began afterwards",
        "11:00, , true, is still inside",
        "08:00, , true, was inside at registration and still is",
        "13:30, 15:00, true, was open when it was removed",
        "14:30, 15:00, false, began after it was removed",
    })
    void aStayBelongsToAnAccountWhenTheVehicleStoodOnItMeanwhile(
            String from, String to, boolean covered, String because) {
        Vehicle vehicle = new Vehicle(UUID.randomUUID(), UUID.randomUUID(), "BKT1234", null, at("10:00"), at("14:00"));

        assertThat(vehicle.covers(at(from), to == null ? null : at(to)))
                .as(because)
                .isEqualTo(covered);
    }

    private static Instant at(String hour) {
        return Instant.parse("2025-03-03T%s:00Z".formatted(hour));
    }
}
