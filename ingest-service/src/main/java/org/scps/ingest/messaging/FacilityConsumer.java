package org.scps.ingest.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.scps.events.FacilityPublished;
import org.scps.events.Lane;
import org.scps.events.Topics;
import org.scps.ingest.device.LaneRegistry;

/** Brings the lanes of published facilities into the registry. */
@ApplicationScoped
class FacilityConsumer implements EstateTopic {

    private static final Logger LOG = Logger.getLogger(FacilityConsumer.class);

    private final LaneRegistry lanes;
    private final ObjectMapper json;

    FacilityConsumer(LaneRegistry lanes, ObjectMapper json) {
        this.lanes = lanes;
        this.json = json;
    }

    @Override
    public String name() {
        return Topics.FACILITIES;
    }

    @Override
    public void accept(ConsumerRecord<String, String> message) throws JsonProcessingException {
        if (message.value() == null) {
            lanes.remove(message.key());
            LOG.infof("Facility %s removed", message.key());
            return;
        }
        FacilityPublished facility = json.readValue(message.value(), FacilityPublished.class);
        requireIds(facility, message.key());
        lanes.put(facility);
        LOG.infof(
                "Facility %s has lanes %s",
                facility.facilityId(),
                facility.lanes().stream().map(Lane::laneId).toList());
    }

    @Override
    public void caughtUp() {
        lanes.markLoaded();
        LOG.infof("All facilities read, lanes %s", lanes.lanes());
    }

    private static void requireIds(FacilityPublished facility, String key) {
        if (facility == null || facility.facilityId() == null) {
            throw new IllegalArgumentException("facilityId has to be given");
        }
        if (!facility.facilityId().equals(key)) {
            throw new IllegalArgumentException("The record's key is not its facilityId");
        }
        if (!Slug.isValid(key) || !facility.lanes().stream().map(Lane::laneId).allMatch(Slug::isValid)) {
            throw new IllegalArgumentException("facilityId and every laneId have to be slugs");
        }
    }
}
