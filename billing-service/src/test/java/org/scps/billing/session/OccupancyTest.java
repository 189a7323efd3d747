package org.scps.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scps.events.OccupancyChanged;

class OccupancyTest {

    private final SmallCarPark park = new SmallCarPark();

    @Test
    void aZoneIsCountedWithTheFacilityAroundIt() {
        park.memory.zones.put("in", "level-2");
        park.read("in", "ABC123", "08:00");
        park.read("gate", "XYZ999", "08:05");

        assertThat(park.occupied()).isEqualTo(2);
        assertThat(inZone("level-2")).isEqualTo(1);
        assertThat(told(0))
                .extracting(OccupancyChanged::zone, OccupancyChanged::zoneOccupied)
                .containsExactly("level-2", 1);
        assertThat(told(1).zone()).isNull();
    }

    @Test
    void whatIsSetByHandIsKeptWithTheDrift() {
        park.read("in", "ABC123", "08:00");
        park.read("in", "XYZ999", "08:05");

        park.memory.counter.set(SmallCarPark.ID, Occupancy.WHOLE, 5, SmallCarPark.operator());

        assertThat(park.occupied()).isEqualTo(5);
        assertThat(park.memory.counts)
                .extracting(Occupancies.Setting::setBy, Occupancies.Setting::drift)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("operator@example.com", -3));
    }

    @Test
    void aResetCountsFromTheOpenSessionsOn() {
        park.memory.zones.put("in", "level-2");
        park.read("in", "ABC123", "08:00");
        park.read("in", null, "08:05");
        park.read("in", null, "08:10");
        assertThat(park.occupied()).isEqualTo(3);

        park.memory.counter.reset(SmallCarPark.ID, Occupancy.WHOLE, SmallCarPark.operator());
        park.memory.counter.reset(SmallCarPark.ID, "level-2", SmallCarPark.operator());

        assertThat(park.occupied()).isEqualTo(1);
        assertThat(inZone("level-2")).isEqualTo(1);
        assertThat(told(4).reason()).isEqualTo("reset");
    }

    private int inZone(String zone) {
        return park.memory.occupancies.get(SmallCarPark.ID + zone).occupied();
    }

    private OccupancyChanged told(int number) {
        return park.memory.events.stream()
                .filter(OccupancyChanged.class::isInstance)
                .map(OccupancyChanged.class::cast)
                .toList()
                .get(number);
    }
}
