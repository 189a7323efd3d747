package org.scps.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.scps.events.BoundingBox;

class LaneViewsTest {

    @Test
    void partsAreToldByFourNumbersEach() {
        assertThat(LaneViews.parts("north", "0,0,1,0.3; 0.8, 0, 0.2, 1"))
                .containsExactly(new BoundingBox(0, 0, 1, 0.3), new BoundingBox(0.8, 0, 0.2, 1));
        assertThat(LaneViews.parts("north", "")).isEmpty();
    }

    @Test
    void whatIsNoPartNamesTheSetting() {
        assertThatThrownBy(() -> LaneViews.parts("north", "0,0,1"))
                .hasMessageContaining("scps.recognition.lanes.north.ignore")
                .hasMessageContaining("0,0,1");
    }
}
