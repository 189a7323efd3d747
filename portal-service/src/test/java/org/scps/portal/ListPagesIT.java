package org.scps.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursControl;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Portal.Browser;
import org.scps.portal.testing.Samples;

/** What stands at the foot of a list that is longer than a page. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class ListPagesIT {

    @BeforeEach
    void nothingHappenedYet() {
        NeighboursControl.reset();
    }

    @Test
    void aLongListLeadsToItsOtherPagesAndKeepsWhatItIsNarrowedTo() {
        for (int i = 0; i < 51; i++) {
            NeighboursControl.session(Samples.inside(UUID.randomUUID(), "BKT" + (1000 + i), Instant.now()));
        }
        Browser operator = Browser.signedIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);

        String first = operator.get("/operator/sessions?state=OPEN").asString();
        String second = operator.get("/operator/sessions?state=OPEN&page=1").asString();
        String third = operator.get("/operator/sessions?state=OPEN&page=2").asString();

        assertThat(first)
                .contains("51 in all", "rel=\"next\" href=\"/operator/sessions?plate=&amp;state=OPEN&amp;page=1\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(second).contains("state=OPEN&amp;page=0\"", "state=OPEN&amp;page=2\"");
        assertThat(third).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void aListThatCannotBeNarrowedLeadsToItsOtherPagesToo() {
        for (int i = 0; i < 25; i++) {
            NeighboursControl.passage(
                    Samples.passage(UUID.randomUUID(), "BKT" + (1000 + i), "riverside-entry", Instant.now()));
        }
        Browser operator = Browser.signedIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);

        String first = operator.get("/operator/passages").asString();

        assertThat(first).contains("25 in all", "href=\"/operator/passages?plate=&amp;page=1\"");
    }
}
