package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.scps.events.CloudEventHeaders;
import org.scps.events.ReadBand;
import org.scps.events.Topics;

@BillingTest
class PairingIT {

    @Test
    void entryAndExitBecomeAChargedSession() {
        CarPark park = CarPark.opened();

        park.entry("BAB1234", "08:00").sent();
        Read exit = park.exit("BAB1234", "09:01").sent();

        park.eventually(() -> assertThat(park.sessionEventTypes())
                .containsExactly("SessionStarted", "SessionEnded", "SessionCharged"));
        JsonNode session = park.session();
        assertThat(session.path("state").asText()).isEqualTo("ENDED");
        assertThat(session.path("durationSeconds").asLong()).isEqualTo(61 * 60);
        assertThat(session.at("/charge/total/amount").asText()).isEqualTo("4.50");
        assertThat(session.at("/charge/state").asText()).isEqualTo("DUE");
        Broker.Received charged = park.events(Topics.SESSIONS).get(2);
        assertThat(charged.field("revision")).isEqualTo("3");
        assertThat(charged.body()).contains("\"amount\":\"4.50\"");
        assertThat(charged.headers())
                .containsEntry(CloudEventHeaders.CORRELATION_ID, exit.burstId().toString())
                .containsEntry(CloudEventHeaders.ID, charged.field("eventId"))
                .containsEntry(CloudEventHeaders.SPEC_VERSION, "1.0");
    }

    @Test
    void theSameEventTwiceIsHandledOnce() {
        CarPark park = CarPark.opened();

        park.entry("BAB1234", "08:00").sent().sent();
        park.exit("BAB1234", "09:01").sent().sent();

        park.eventually(() -> assertThat(park.session().path("state").asText()).isEqualTo("ENDED"));
        park.entry("LAST1", "10:00").sent();
        park.eventually(() -> assertThat(park.sessionEventTypes())
                .containsExactly("SessionStarted", "SessionEnded", "SessionCharged", "SessionStarted"));
        assertThat(park.events(Topics.OCCUPANCY).stream().map(e -> e.field("occupied")))
                .containsExactly("1", "0", "1");
    }

    @Test
    void anExitKnownBeforeItsEntryIsReviewedOnlyUntilTheEntryArrives() {
        CarPark park = CarPark.opened();

        Read entry = park.entry("BAB1234", "08:00");
        park.exit("BAB1234", "09:01").sent();
        park.eventually(() ->
                assertThat(park.reviews("OPEN").path(0).path("reason").asText()).isEqualTo("ORPHAN_EXIT"));
        entry.sent();

        park.eventually(() -> assertThat(park.sessionEventTypes())
                .containsExactly("SessionStarted", "SessionEnded", "SessionCharged"));
        assertThat(park.session().at("/charge/total/amount").asText()).isEqualTo("4.50");
        assertThat(park.reviews("OPEN")).isEmpty();
        assertThat(park.reviews("RESOLVED").path(0).path("resolution").asText()).isEqualTo("resolved by system");
        assertThat(park.get("/facilities/" + park.id + "/occupancy")
                        .path("occupied")
                        .asInt())
                .isZero();
    }

    @Test
    void aLaterRevisionOfAReadReplacesTheEarlierAndAnOlderOneDoesNot() {
        CarPark park = CarPark.opened();
        Read entry = park.entry("BAB1Z34", "08:00").doubtful();
        var first = entry.event();

        entry.sent();
        entry.revised("BAB1234", ReadBand.ACCEPT).sent();
        park.eventually(() -> assertThat(park.session().path("plate").asText()).isEqualTo("BAB1234"));
        Broker.send(
                Topics.PLATE_READS,
                park.id,
                CarPark.write(first)
                        .replace(
                                first.eventId().toString(),
                                java.util.UUID.randomUUID().toString()));
        park.exit("BAB1234", "09:00").sent();

        park.eventually(() -> assertThat(park.sessionEventTypes())
                .containsExactly("SessionStarted", "SessionAmended", "SessionEnded", "SessionCharged"));
        assertThat(park.session().path("revision").asInt()).isEqualTo(4);
        assertThat(park.reviews("OPEN")).isEmpty();
        JsonNode history = park.get("/passages/" + entry.passageId());
        assertThat(history.at("/replacedReadings/0/plate").asText()).isEqualTo("BAB1Z34");
    }

    @Test
    void readsOfAFacilityThatIsNotKnownYetWaitForIt() {
        CarPark park = CarPark.unknown();
        park.entry("BAB1234", "08:00").sent();
        park.exit("BAB1234", "08:05").sent();
        park.eventually(() -> assertThat(park.get("/passages?facilityId=" + park.id)
                        .path("total")
                        .asInt())
                .isEqualTo(2));

        park.publish();

        park.eventually(() -> assertThat(park.sessionEventTypes())
                .containsExactly("SessionStarted", "SessionEnded", "SessionCharged"));
        assertThat(park.session().at("/charge/state").asText()).isEqualTo("FREE");
    }

    @Test
    void whatCannotBeUnderstoodGoesToTheDeadLetterTopicAndTheRestFlowsOn() {
        CarPark park = CarPark.opened();

        Broker.send(Topics.PLATE_READS, park.id, "{not json");
        Broker.send(
                Topics.PLATE_READS,
                park.id,
                "{\"eventId\":\"" + java.util.UUID.randomUUID() + "\",\"occurredAt\":\"2026-03-03T08:00:00Z\"}");
        park.entry("BAB1234", "08:00").sent();

        park.eventually(() -> assertThat(park.sessionEventTypes()).containsExactly("SessionStarted"));
        park.eventually(() -> assertThat(park.events(Broker.DEAD_READS)).hasSize(2));
        assertThat(park.events(Broker.DEAD_READS).get(0).headers().get("dead-letter-reason"))
                .contains("Not a PlateRead");
        assertThat(park.events(Broker.DEAD_READS).get(1).headers().get("dead-letter-reason"))
                .contains("passageId is missing");
    }

    @Test
    void oneReadThatCannotBeHandledTakesNoOtherOfItsBatchWithIt() {
        CarPark park = CarPark.opened();
        for (int car = 0; car < 20; car++) {
            park.entry("BATCH" + (100 + car), "08:%02d".formatted(car)).sent();
            if (car == 10) {
                Broker.send(
                        Topics.PLATE_READS,
                        park.id,
                        "{\"eventId\":\"" + java.util.UUID.randomUUID()
                                + "\",\"occurredAt\":\"2026-03-03T08:00:00Z\"}");
            }
        }

        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(20));
        park.eventually(() -> assertThat(park.events(Broker.DEAD_READS)).hasSize(1));
        park.eventually(() -> assertThat(park.sessionEventTypes()).hasSize(20).containsOnly("SessionStarted"));
        assertThat(park.events(Topics.OCCUPANCY)).hasSize(20);
    }
}
