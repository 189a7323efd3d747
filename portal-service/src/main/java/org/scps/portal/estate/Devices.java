package org.scps.portal.estate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.scps.events.DeviceHeartbeat;
import org.scps.events.DevicePublished;
import org.scps.events.Topics;
import org.scps.portal.PortalConfig;
import org.scps.portal.account.Secrets;
import org.scps.portal.outbox.Outbox;

/** All camera devices. Every change is told to the other services. */
@ApplicationScoped
public class Devices {

    private static final Logger LOG = Logger.getLogger(Devices.class);
    private static final String TOKEN_PREFIX = "dev_";

    private final EntityManager entities;
    private final Clock clock;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final PortalConfig config;

    Devices(EntityManager entities, Clock clock, Outbox outbox, ObjectMapper json, PortalConfig config) {
        this.entities = entities;
        this.clock = clock;
        this.outbox = outbox;
        this.json = json;
        this.config = config;
    }

    /** All devices by id. */
    @Transactional
    public List<Device> all() {
        return entities.createQuery("from DeviceEntity order by deviceId", DeviceEntity.class)
                .getResultStream()
                .map(this::device)
                .toList();
    }

    @Transactional
    public Optional<Device> withId(String deviceId) {
        return Optional.ofNullable(entities.find(DeviceEntity.class, deviceId)).map(this::device);
    }

    /**
     * Adds a device with a new token.
     *
     * @return empty when the id is taken
     * @throws IllegalArgumentException when there is no such lane
     */
    @Transactional
    public Optional<NewDevice> add(String deviceId, String laneId, String name) {
        Facility.requireSlug("deviceId", deviceId);
        if (withId(deviceId).isPresent()) {
            return Optional.empty();
        }
        LaneEntity lane = laneId == null ? null : entities.find(LaneEntity.class, laneId);
        if (lane == null) {
            throw new IllegalArgumentException("There is no lane " + laneId);
        }
        String token = TOKEN_PREFIX + Secrets.random();
        return Optional.of(
                new NewDevice(create(deviceId, lane.facilityId, laneId, name, Secrets.sha256(token)), token));
    }

    /** Adds a device whose token is known elsewhere. */
    @Transactional
    public Device create(String deviceId, String facilityId, String laneId, String name, String tokenSha256) {
        DeviceEntity entity = new DeviceEntity();
        entity.deviceId = deviceId;
        entity.facilityId = facilityId;
        entity.laneId = laneId;
        entity.name = name == null || name.isBlank() ? deviceId : name.strip();
        entity.tokenSha256 = tokenSha256;
        entity.enabled = true;
        entity.createdAt = clock.instant();
        entities.persist(entity);
        LOG.infof("Device %s added to lane %s", deviceId, laneId);
        return publish(entity);
    }

    /** Lets a device in or keeps it out; empty when there is no such device. */
    @Transactional
    public Optional<Device> setEnabled(String deviceId, boolean enabled) {
        return Optional.ofNullable(entities.find(DeviceEntity.class, deviceId)).map(entity -> {
            entity.enabled = enabled;
            LOG.infof("Device %s %s", deviceId, enabled ? "enabled" : "disabled");
            return publish(entity);
        });
    }

    /** Keeps a heartbeat unless a later one is known. */
    @Transactional
    public void heard(DeviceHeartbeat heartbeat) {
        entities.createNativeQuery("insert into heartbeat (device_id, received_at, body)"
                        + " values (:device, :at, cast(:body as jsonb)) on conflict (device_id) do update"
                        + " set received_at = excluded.received_at, body = excluded.body"
                        + " where heartbeat.received_at <= excluded.received_at")
                .setParameter("device", heartbeat.deviceId())
                .setParameter("at", heartbeat.receivedAt())
                .setParameter("body", write(heartbeat))
                .executeUpdate();
    }

    /** Tells everyone of every device again. */
    @Transactional
    public void publishAll() {
        entities.createQuery("from DeviceEntity", DeviceEntity.class)
                .getResultList()
                .forEach(this::publish);
    }

    private Device publish(DeviceEntity entity) {
        outbox.add(
                Topics.DEVICES,
                entity.deviceId,
                new DevicePublished(
                        UUID.randomUUID(),
                        clock.instant(),
                        entity.deviceId,
                        entity.facilityId,
                        entity.laneId,
                        entity.name,
                        entity.tokenSha256,
                        entity.enabled));
        return device(entity);
    }

    private Device device(DeviceEntity entity) {
        HeartbeatEntity last = entities.find(HeartbeatEntity.class, entity.deviceId);
        boolean online = last != null && last.receivedAt.isAfter(clock.instant().minus(config.deviceOfflineAfter()));
        return new Device(
                entity.deviceId,
                entity.facilityId,
                entity.laneId,
                entity.name,
                entity.enabled,
                online,
                last == null ? null : read(last.body));
    }

    private String write(DeviceHeartbeat heartbeat) {
        try {
            return json.writeValueAsString(heartbeat);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Heartbeat " + heartbeat.eventId() + " has no JSON", e);
        }
    }

    private DeviceHeartbeat read(String body) {
        try {
            return json.readValue(body, DeviceHeartbeat.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored heartbeat is not readable", e);
        }
    }
}
