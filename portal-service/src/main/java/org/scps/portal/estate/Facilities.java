package org.scps.portal.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.scps.events.FacilityPublished;
import org.scps.events.Lane;
import org.scps.events.Topics;
import org.scps.portal.outbox.Outbox;

/** All facilities with their lanes. Every change is told to the other services. */
@ApplicationScoped
public class Facilities {

    private static final Logger LOG = Logger.getLogger(Facilities.class);

    private final EntityManager entities;
    private final Clock clock;
    private final Outbox outbox;

    Facilities(EntityManager entities, Clock clock, Outbox outbox) {
        this.entities = entities;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** All facilities by name. */
    @Transactional
    public List<Facility> all() {
        Map<String, List<LaneEntity>> lanes = entities.createQuery(
                        "from LaneEntity order by position", LaneEntity.class)
                .getResultStream()
                .collect(Collectors.groupingBy(lane -> lane.facilityId));
        return entities.createQuery("from FacilityEntity order by name, facilityId", FacilityEntity.class)
                .getResultStream()
                .map(facility -> facility(facility, lanes.getOrDefault(facility.facilityId, List.of())))
                .toList();
    }

    @Transactional
    public Optional<Facility> withId(String facilityId) {
        return Optional.ofNullable(entities.find(FacilityEntity.class, facilityId))
                .map(facility -> facility(facility, lanesOf(facilityId)));
    }

    /** The facility a lane belongs to. */
    @Transactional
    public Optional<Facility> withLane(String laneId) {
        return Optional.ofNullable(entities.find(LaneEntity.class, laneId)).flatMap(lane -> withId(lane.facilityId));
    }

    /**
     * Adds a facility or changes it; lanes it does not name stay as they are.
     *
     * @throws IllegalArgumentException when one of its lanes belongs to another facility
     */
    @Transactional
    public Facility save(Facility facility) {
        FacilityEntity entity = entities.find(FacilityEntity.class, facility.facilityId());
        boolean added = entity == null;
        if (added) {
            entity = new FacilityEntity();
            entity.facilityId = facility.facilityId();
            entity.createdAt = clock.instant();
        }
        entity.name = facility.name();
        entity.timeZone = facility.timeZone();
        entity.currency = facility.currency();
        entity.capacity = facility.capacity();
        if (added) {
            entities.persist(entity);
        }
        for (int position = 0; position < facility.lanes().size(); position++) {
            save(facility.facilityId(), facility.lanes().get(position), position);
        }
        entities.flush();
        LOG.infof("Facility %s saved", facility.facilityId());
        return publish(withId(facility.facilityId()).orElseThrow());
    }

    /** Starts or stops recognition in a lane; empty when there is no such lane. */
    @Transactional
    public Optional<Facility> setRecognition(String laneId, boolean enabled) {
        return Optional.ofNullable(entities.find(LaneEntity.class, laneId)).map(lane -> {
            lane.recognitionEnabled = enabled;
            entities.flush();
            LOG.infof("Recognition in lane %s %s", laneId, enabled ? "started" : "stopped");
            return publish(withId(lane.facilityId).orElseThrow());
        });
    }

    /** Tells everyone of every facility again. */
    @Transactional
    public void publishAll() {
        all().forEach(this::publish);
    }

    private void save(String facilityId, Lane lane, int position) {
        LaneEntity entity = entities.find(LaneEntity.class, lane.laneId());
        boolean added = entity == null;
        if (added) {
            entity = new LaneEntity();
            entity.laneId = lane.laneId();
            entity.facilityId = facilityId;
        } else if (!entity.facilityId.equals(facilityId)) {
            throw new IllegalArgumentException("Lane " + lane.laneId() + " belongs to another facility");
        }
        entity.name = lane.name();
        entity.direction = lane.direction();
        entity.recognitionEnabled = lane.recognitionEnabled();
        entity.position = position;
        if (added) {
            entities.persist(entity);
        }
    }

    private Facility publish(Facility facility) {
        outbox.add(
                Topics.FACILITIES,
                facility.facilityId(),
                new FacilityPublished(
                        UUID.randomUUID(),
                        clock.instant(),
                        facility.facilityId(),
                        facility.name(),
                        facility.timeZone(),
                        facility.currency(),
                        facility.capacity(),
                        facility.lanes()));
        return facility;
    }

    private List<LaneEntity> lanesOf(String facilityId) {
        return entities.createQuery("from LaneEntity where facilityId = :facility order by position", LaneEntity.class)
                .setParameter("facility", facilityId)
                .getResultList();
    }

    private static Facility facility(FacilityEntity facility, List<LaneEntity> lanes) {
        return new Facility(
                facility.facilityId,
                facility.name,
                facility.timeZone,
                facility.currency,
                facility.capacity,
                lanes.stream().map(LaneEntity::lane).toList());
    }
}
