package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scps.billing.session.ClockFault;
import org.scps.events.DeviceHeartbeat;

/** When which camera had a wrong clock, as its heartbeats told. There are few such times, so they are kept in memory, too. */
@ApplicationScoped
public class DeviceClocks {

    private final EntityManager entities;
    private volatile Map<String, List<ClockFault>> faults;

    DeviceClocks(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void heard(DeviceHeartbeat heartbeat) {
        boolean wrong = Math.abs(heartbeat.clockSkewMillis()) > ClockFault.TOLERATED.toMillis();
        if (!wrong && current().getOrDefault(heartbeat.deviceId(), List.of()).isEmpty()) {
            return;
        }
        int goingOn = wrong ? goesOn(heartbeat) : 0;
        if (goingOn == 0) {
            int ended = entities.createNativeQuery(
                            "update device_clock set right_since = ?2 where device_id = ?1 and right_since is null")
                    .setParameter(1, heartbeat.deviceId())
                    .setParameter(2, heartbeat.receivedAt())
                    .executeUpdate();
            if (wrong) {
                begins(heartbeat);
            } else if (ended == 0) {
                return;
            }
        }
        reload();
    }

    /** The same fault, as long as the clock is wrong by about as much. */
    private int goesOn(DeviceHeartbeat heartbeat) {
        return entities.createNativeQuery(
                        "update device_clock set device_to = greatest(device_to, ?2), heard_to = greatest(heard_to, ?3)"
                                + " where device_id = ?1 and right_since is null and abs(skew_ms - ?4) < ?5")
                .setParameter(1, heartbeat.deviceId())
                .setParameter(2, heartbeat.sentAt())
                .setParameter(3, heartbeat.receivedAt())
                .setParameter(4, heartbeat.clockSkewMillis())
                .setParameter(5, ClockFault.TOLERATED.toMillis())
                .executeUpdate();
    }

    private void begins(DeviceHeartbeat heartbeat) {
        entities.createNativeQuery(
                        "insert into device_clock values (?1, ?2, ?2, ?3, ?3, ?4, null) on conflict do nothing")
                .setParameter(1, heartbeat.deviceId())
                .setParameter(2, heartbeat.sentAt())
                .setParameter(3, heartbeat.receivedAt())
                .setParameter(4, heartbeat.clockSkewMillis())
                .executeUpdate();
    }

    /** Other instances hear of other cameras. */
    @Transactional
    public void reload() {
        List<?> rows = entities.createNativeQuery(
                        "select device_id, device_from, device_to, right_since from device_clock")
                .getResultList();
        Map<String, List<ClockFault>> read = new HashMap<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            read.computeIfAbsent((String) row[0], device -> new ArrayList<>())
                    .add(new ClockFault((Instant) row[1], (Instant) row[2], (Instant) row[3]));
        }
        faults = read;
    }

    /**
     * Whether the clock of a camera is known to have been wrong.
     *
     * @param deviceId null when nobody told which camera it was
     * @param capturedAt by the camera's clock
     * @param knownAt when it was read, by ours
     */
    public boolean wrong(String deviceId, Instant capturedAt, Instant knownAt) {
        return ClockFault.impossible(capturedAt, knownAt)
                || current().getOrDefault(deviceId == null ? "" : deviceId, List.of()).stream()
                        .anyMatch(fault -> fault.covers(capturedAt, knownAt));
    }

    private Map<String, List<ClockFault>> current() {
        if (faults == null) {
            reload();
        }
        return faults;
    }
}
