package org.scps.ingest.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.scps.events.FrameStored;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.ImageStore;

/** The {@code .json} beside an image: Kafka has acknowledged this frame, and this is what it was told. */
@ApplicationScoped
class PublishedMarkers {

    private final ImageStore images;
    private final ObjectMapper json;

    PublishedMarkers(ImageStore images, ObjectMapper json) {
        this.images = images;
        this.json = json;
    }

    boolean contains(ImageKey imageKey) {
        return images.contains(imageKey.marker());
    }

    void leave(ImageKey imageKey, FrameStored event) {
        try {
            images.store(imageKey.marker(), json.writeValueAsBytes(event), "application/json");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Frame " + event.frameId() + " can not be written as JSON", e);
        }
    }
}
