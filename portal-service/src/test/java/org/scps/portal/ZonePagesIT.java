package org.scps.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursControl;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Portal.Browser;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class ZonePagesIT {

    private static final String PAGE = "/operator/facilities/riverside/occupancy";

    @BeforeEach
    void noLaneLeadsIntoAZone() {
        NeighboursControl.reset();
    }

    @Test
    void anOperatorSaysWhichZoneALaneLeadsIntoAndTakesItBack() {
        Browser operator = operator();
        assertThat(operator.get(PAGE).asString()).contains("zone-of-riverside-entry", "value=\"\"");

        operator.post(PAGE + "/lanes/riverside-entry/zone", Map.of("zone", " level-3 "));
        assertThat(operator.get(PAGE).asString()).contains("value=\"level-3\"");

        operator.post(PAGE + "/lanes/riverside-entry/zone", Map.of("zone", ""));
        assertThat(operator.get(PAGE).asString()).doesNotContain("level-3");
    }

    @Test
    void aNameThatIsTooLongIsToldOnThePage() {
        Browser operator = operator();
        operator.get(PAGE);

        assertThat(operator.post(PAGE + "/lanes/riverside-entry/zone", Map.of("zone", "z".repeat(65)))
                        .asString())
                .contains("The name of a zone has at most 64 characters.");
    }

    @Test
    void aLaneOfAnotherFacilityIsNotFound() {
        Browser operator = operator();
        operator.get(PAGE);

        assertThat(operator.post(PAGE + "/lanes/north-entry/zone", Map.of("zone", "level-3"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static Browser operator() {
        return Browser.signedIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);
    }
}
