package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import org.scps.events.Lane;
import org.scps.events.PlateRead;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.live.LatestReads;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Passage;

/** What each lane sees. A lane's card fetches itself anew when a read arrives. */
@Path("/operator/live")
@RolesAllowed(Role.OPERATOR_NAME)
class LivePages {

    private static final int RECENT = 7;

    private final Facilities facilities;
    private final LatestReads latest;
    private final Billing billing;

    LivePages(Facilities facilities, LatestReads latest, Billing billing) {
        this.facilities = facilities;
        this.latest = latest;
        this.billing = billing;
    }

    /**
     * A lane.
     *
     * @param last null when nothing passed yet
     * @param recent older passages, newest first
     */
    public record LaneView(Facility facility, Lane lane, Passage last, List<Passage> recent, String notice) {

        public ZoneId zone() {
            return facility.zone();
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance live(List<LaneView> lanes);

        static native TemplateInstance live$lane(LaneView view);
    }

    @GET
    public Response live() {
        return Html.ok(Templates.live(facilities.all().stream()
                .flatMap(facility -> facility.lanes().stream().map(lane -> view(facility, lane)))
                .toList()));
    }

    @GET
    @Path("{laneId}")
    public Response lane(String laneId) {
        Facility facility = facilities.withLane(laneId).orElseThrow(Refusal.notFound("There is no such lane."));
        Lane lane = facility.lane(laneId).orElseThrow();
        return Html.ok(Templates.live$lane(view(facility, lane)));
    }

    /** The latest read comes from Kafka, ahead of billing, which knows the ones before it. */
    private LaneView view(Facility facility, Lane lane) {
        Answer<Paged<Passage>> known = billing.passages(facility.facilityId(), lane.laneId(), null, 0, RECENT);
        List<Passage> passages = known.or(Paged.none()).items();
        Passage last = latest.ofLane(lane.laneId())
                .map(read -> passage(read, lane))
                .filter(read -> passages.isEmpty()
                        || !read.at().isBefore(passages.get(0).at()))
                .orElse(passages.isEmpty() ? null : passages.get(0));
        List<Passage> older = passages.stream()
                .filter(passage -> last != null && !passage.passageId().equals(last.passageId()))
                .limit(RECENT - 1)
                .toList();
        String notice = known instanceof Answer.Unavailable<Paged<Passage>> ? known.notice() : null;
        return new LaneView(facility, lane, last, older, notice);
    }

    private static Passage passage(PlateRead read, Lane lane) {
        return new Passage(
                read.passageId(),
                read.facilityId(),
                read.laneId(),
                lane.direction(),
                read.capturedAt(),
                read.plate(),
                read.plate(),
                read.readConfidence(),
                read.band(),
                read.region(),
                read.candidates(),
                read.imageKey(),
                read.cropKey(),
                false,
                false);
    }
}
