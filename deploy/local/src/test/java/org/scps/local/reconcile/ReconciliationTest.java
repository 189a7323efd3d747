package org.scps.local.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.events.FrameStored;
import org.scps.events.PlateRead;
import org.scps.events.ReadBand;
import org.scps.local.Json;

/** A small world: one car that stayed 40 minutes, and what the system may have made of it. */
class ReconciliationTest {

    private static final Instant IN = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant OUT = IN.plus(Duration.ofMinutes(40));
    private static final DemoTariff TARIFF =
            new DemoTariff(ZoneId.of("Europe/Berlin"), 10, 30, new BigDecimal("1.50"), new BigDecimal("18.00"));

    private final Observed seen = new Observed();
    private final TruthPassage entry = passage(0, "ENTRY", IN, null);
    private final TruthPassage exit = passage(1, "EXIT", OUT, null);

    @Test
    void aStayThatIsBilledAsDrivenIsClean() {
        read(entry, "BAB1234");
        read(exit, "BAB1234");

        Report report = report(List.of(session("BAB1234", "3.00")), List.of());

        assertThat(report.isClean()).as(report.text()).isTrue();
        assertThat(report.charges()).isEqualTo(new Report.Charges(1, 1, 0, 0));
    }

    @Test
    void aCentTooMuchIsWrong() {
        read(entry, "BAB1234");
        read(exit, "BAB1234");

        Report report = report(List.of(session("BAB1234", "3.01")), List.of());

        assertThat(report.isClean()).isFalse();
        assertThat(report.wrong()).singleElement().asString().contains("charged 3.01, should be 3.00");
    }

    @Test
    void aPassageWithoutAReadIsLost() {
        read(entry, "BAB1234");

        Report report = report(List.of(), List.of());

        assertThat(report.passages().lost()).isEqualTo(1);
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void twoSessionsForOneEntryAreDoubled() {
        read(entry, "BAB1234");
        read(exit, "BAB1234");

        Report report = report(List.of(session("BAB1234", "3.00"), session("BAB1234", "3.00")), List.of());

        assertThat(report.sessions().doubled()).isPositive();
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void aMisreadThatWaitsForAPersonIsHeldAndNotWrong() {
        read(entry, "BAB1234");
        read(exit, "BAB1Z34");
        ObjectNode open = session("BAB1234", "3.00");
        open.putNull("exit").putNull("charge").put("state", "OPEN");

        Report report = report(List.of(open), List.of(review(exit)));

        assertThat(report.sessions()).isEqualTo(new Report.Sessions(1, 0, 1, 0, 0));
        assertThat(report.reads().wrong()).hasSize(1);
        assertThat(report.isClean()).isFalse();
        assertThat(report.text()).endsWith("NOT CLEAN: sessions that wait for a person, though nobody spoilt them: 1");
    }

    @Test
    void aBillForAnotherPlateIsWrongEvenWithAReview() {
        read(entry, "BAB1Z34");
        read(exit, "BAB1Z34");

        Report report = report(List.of(session("BAB1Z34", "3.00")), List.of(review(entry)));

        assertThat(report.sessions().wrong()).isEqualTo(1);
    }

    @Test
    void aVisitSpoiltOnPurposeIsCountedApart() {
        TruthPassage misread = passage(0, "ENTRY", IN, "MISREAD");
        read(misread, "BAB1234");

        Report report = new Reconciliation(
                        new TruthJournal(List.of(misread), true), seen, new Ledger(List.of(), List.of()), TARIFF, null)
                .report();

        assertThat(report.sessions().expected()).isZero();
        assertThat(report.spoilt()).containsKey("MISREAD");
        assertThat(report.isClean()).as(report.text()).isTrue();
    }

    private Report report(List<JsonNode> sessions, List<JsonNode> reviews) {
        return new Reconciliation(
                        new TruthJournal(List.of(entry, exit), true), seen, new Ledger(sessions, reviews), TARIFF, null)
                .report();
    }

    private static TruthPassage passage(int number, String direction, Instant at, String broken) {
        List<UUID> frames = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        return new TruthPassage(
                number,
                0,
                UUID.randomUUID(),
                "riverside",
                "riverside-" + direction,
                direction,
                "BAB1234",
                "BAB1234",
                "de",
                at,
                frames.size(),
                frames,
                at,
                broken,
                null);
    }

    private void read(TruthPassage passage, String plate) {
        passage.frameIds().forEach(id -> seen.see(frame(id, passage), 0));
        seen.see(
                new PlateRead(
                        UUID.randomUUID(),
                        IN,
                        passageId(passage),
                        3,
                        "riverside",
                        passage.laneId(),
                        null,
                        passage.capturedAt(),
                        passage.burstId(),
                        plate,
                        "de",
                        0.9,
                        0.9,
                        List.of(),
                        List.of(),
                        ReadBand.ACCEPT,
                        3,
                        null,
                        "image",
                        "crop",
                        null,
                        List.of(),
                        "1",
                        true),
                0);
    }

    private static FrameStored frame(UUID id, TruthPassage passage) {
        return new FrameStored(
                id,
                IN,
                id,
                "riverside",
                passage.laneId(),
                null,
                passage.capturedAt(),
                IN,
                passage.burstId(),
                0,
                false,
                "key",
                "image/jpeg",
                1,
                1,
                1);
    }

    private ObjectNode session(String plate, String total) {
        ObjectNode session = Json.MAPPER.createObjectNode();
        session.put("sessionId", UUID.randomUUID().toString())
                .put("plate", plate)
                .put("state", "ENDED");
        session.set("entry", passing(entry));
        session.set("exit", passing(exit));
        session.putObject("charge").put("state", "DUE").putObject("total").put("amount", total);
        return session;
    }

    private static ObjectNode review(TruthPassage passage) {
        ObjectNode review = Json.MAPPER.createObjectNode().put("reason", "ORPHAN_EXIT");
        review.set("passage", passing(passage));
        return review;
    }

    private static ObjectNode passing(TruthPassage passage) {
        return Json.MAPPER
                .createObjectNode()
                .put("passageId", passageId(passage).toString())
                .put("at", passage.capturedAt().toString());
    }

    private static UUID passageId(TruthPassage passage) {
        return UUID.nameUUIDFromBytes(passage.burstId().toString().getBytes(StandardCharsets.UTF_8));
    }
}
