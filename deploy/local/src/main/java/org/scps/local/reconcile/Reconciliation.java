package org.scps.local.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.scps.events.PlateRead;

/** What the simulator did against what the system says. */
final class Reconciliation {

    private final TruthJournal truth;
    private final Observed seen;
    private final Ledger ledger;
    private final Judge judge;
    private final PortalEar ear;

    /** @param ear null when nobody listened to the portal */
    Reconciliation(TruthJournal truth, Observed seen, Ledger ledger, DemoTariff tariff, PortalEar ear) {
        this.truth = truth;
        this.seen = seen;
        this.ledger = ledger;
        this.judge = new Judge(seen, ledger, tariff);
        this.ear = ear;
    }

    Report report() {
        List<TruthPassage> passages = truth.passages();
        List<Visit> visits = truth.visits();
        List<Judgement> judged =
                visits.stream().filter(v -> !v.isSpoilt()).map(judge::judge).toList();
        List<Judgement> spoilt =
                visits.stream().filter(Visit::isSpoilt).map(this::judgeSpoilt).toList();
        List<String> lost = passages.stream()
                .filter(p -> seen.readsOf(p.burstId()).isEmpty())
                .map(p -> "passage %d of car %d in %s".formatted(p.passage(), p.car(), p.laneId()))
                .toList();
        long charged = judged.stream().filter(Judgement::charged).count();
        return new Report(
                new Report.Frames(
                        count(framesOf(passages)), count(framesOf(passages).filter(seen::hasFrame))),
                new Report.Passages(
                        passages.size(),
                        passages.size() - lost.size(),
                        lost.size(),
                        count(passages.stream()
                                .filter(p -> seen.readsOf(p.burstId()).size() > 1))),
                reads(passages),
                new Report.Sessions(
                        judged.size(),
                        of(judged, Verdict.RIGHT),
                        of(judged, Verdict.HELD),
                        of(judged, Verdict.WRONG),
                        count(passages.stream()
                                .filter(p -> ledger.sessionsOf(passageIds(p)).size() > 1))),
                new Report.Charges(
                        charged,
                        count(judged.stream().filter(Judgement::chargeRight)),
                        count(judged.stream().filter(j -> j.charged() && !j.chargeRight())),
                        seen.sessionsPaidTwice()),
                spoiltByKind(spoilt),
                lines(judged, Verdict.HELD),
                Stream.concat(lost.stream().map(l -> "lost: " + l), lines(judged, Verdict.WRONG).stream())
                        .toList(),
                delays(passages),
                seen.repeats());
    }

    private Judgement judgeSpoilt(Visit visit) {
        return visit.entry() == null ? Judgement.held(visit, "no entry") : judge.judge(visit);
    }

    private Report.Reads reads(List<TruthPassage> passages) {
        long right = 0;
        List<String> wrong = new ArrayList<>();
        long legible = 0;
        for (TruthPassage passage : passages) {
            if (passage.shown() == null) {
                continue;
            }
            legible++;
            String read = seen.readsOf(passage.burstId()).values().stream()
                    .map(r -> r.plate() + " (" + r.band() + ")")
                    .findFirst()
                    .orElse("nothing");
            if (seen.readsOf(passage.burstId()).values().stream()
                    .map(PlateRead::plate)
                    .anyMatch(passage.shown()::equals)) {
                right++;
            } else {
                wrong.add("%s read as %s, %s".formatted(passage.shown(), read, passage.region()));
            }
        }
        return new Report.Reads(legible, right, wrong);
    }

    private Map<String, Map<String, Long>> spoiltByKind(List<Judgement> spoilt) {
        Map<String, Map<String, Long>> kinds = new TreeMap<>();
        spoilt.forEach(j -> kinds.computeIfAbsent(j.visit().spoiltHow(), kind -> new TreeMap<>())
                .merge(outcome(j), 1L, Long::sum));
        return kinds;
    }

    private static String outcome(Judgement judgement) {
        return switch (judgement.verdict()) {
            case RIGHT -> "right all the same";
            case HELD -> "held for review";
            case WRONG -> "not as driven";
        };
    }

    /** A read needs several frames and may come before the last, so its delay counts from the first. */
    private Map<String, Delay> delays(List<TruthPassage> passages) {
        Map<String, Delay> delays = new LinkedHashMap<>();
        Delay ingest = stage(delays, "capture to ingest");
        Delay read = stage(delays, "first frame to read");
        Delay session = stage(delays, "read to session");
        Delay portal = stage(delays, "session to portal");
        Delay whole = stage(delays, "first frame to portal");
        for (TruthPassage passage : passages) {
            Instant first = seen.firstFrameAt(passage.burstId());
            ingest.add(passage.drawnAt(), seen.lastFrameAt(passage.burstId()));
            for (UUID id : passageIds(passage)) {
                Instant readAt = seen.firstReadAt(id);
                Instant sessionAt = seen.firstSessionAt(id);
                Instant shownAt = ear == null ? null : ear.arrivalOf(seen.sessionEventOf(id));
                read.add(first, readAt);
                session.add(readAt, sessionAt);
                portal.add(sessionAt, shownAt);
                whole.add(first, shownAt);
            }
        }
        return delays;
    }

    private static Delay stage(Map<String, Delay> delays, String name) {
        Delay delay = new Delay();
        delays.put(name, delay);
        return delay;
    }

    private Set<UUID> passageIds(TruthPassage passage) {
        return seen.readsOf(passage.burstId()).keySet();
    }

    private static Stream<UUID> framesOf(List<TruthPassage> passages) {
        return passages.stream().flatMap(p -> p.frameIds().stream());
    }

    private static long of(List<Judgement> judged, Verdict verdict) {
        return judged.stream().filter(j -> j.verdict() == verdict).count();
    }

    private static List<String> lines(List<Judgement> judged, Verdict verdict) {
        return judged.stream()
                .filter(j -> j.verdict() == verdict)
                .map(Judgement::line)
                .toList();
    }

    private static long count(Stream<?> stream) {
        return stream.count();
    }
}
