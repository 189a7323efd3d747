package org.scps.ingest.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.scps.events.DevicePublished;
import org.scps.events.Topics;
import org.scps.ingest.device.DeviceRegistry;

/** Brings published devices into the registry. */
@ApplicationScoped
class DeviceConsumer implements EstateTopic {

    private static final Logger LOG = Logger.getLogger(DeviceConsumer.class);

    private final DeviceRegistry devices;
    private final ObjectMapper json;

    DeviceConsumer(DeviceRegistry devices, ObjectMapper json) {
        this.devices = devices;
        this.json = json;
    }

    @Override
    public String name() {
        return Topics.DEVICES;
    }

    @Override
    public void accept(ConsumerRecord<String, String> message) throws JsonProcessingException {
        if (message.value() == null) {
            devices.remove(message.key());
            LOG.infof("Device %s removed", message.key());
            return;
        }
        DevicePublished device = json.readValue(message.value(), DevicePublished.class);
        requireIds(device, message.key());
        devices.put(device);
        LOG.infof(
                "Device %s on lane %s is %s",
                device.deviceId(), device.laneId(), device.enabled() ? "enabled" : "disabled");
    }

    @Override
    public void caughtUp() {
        devices.markLoaded();
    }

    private static void requireIds(DevicePublished device, String key) {
        if (device == null || device.deviceId() == null || device.facilityId() == null || device.laneId() == null) {
            throw new IllegalArgumentException("deviceId, facilityId and laneId have to be given");
        }
        if (!device.deviceId().equals(key)) {
            throw new IllegalArgumentException("The record's key is not its deviceId");
        }
        if (!Slug.isValid(device.facilityId()) || !Slug.isValid(device.laneId())) {
            throw new IllegalArgumentException("facilityId and laneId have to be slugs");
        }
    }
}
