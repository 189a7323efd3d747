package org.scps.ingest.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.ImageStore;

/**
 * Notes of what Kafka has acknowledged, each the event itself: {@code facility/lane/published/4f/id.json}. They are found
 * by the sender's id alone, so a repeat that tells another capture time is still a repeat.
 */
@ApplicationScoped
class PublishedMarkers {

    private final ImageStore images;
    private final ObjectMapper json;

    PublishedMarkers(ImageStore images, ObjectMapper json) {
        this.images = images;
        this.json = json;
    }

    /** The image of what was published under this id; empty when nothing was. */
    Optional<ImageKey> imageOf(Keeping keeping) {
        return images.read(keyOf(keeping)).map(marker -> {
            try {
                return new ImageKey(json.readTree(marker).path("imageKey").asText());
            } catch (IOException e) {
                throw new UncheckedIOException("The marker of " + keeping.id() + " is damaged", e);
            }
        });
    }

    void leave(Keeping keeping) {
        try {
            images.store(keyOf(keeping), json.writeValueAsBytes(keeping.event()), "application/json");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(keeping.id() + " can not be written as JSON", e);
        }
    }

    /** The id's end is its random part, so the markers spread over 256 folders. */
    private static ImageKey keyOf(Keeping keeping) {
        String id = keeping.id().toString();
        return new ImageKey(String.join(
                "/", keeping.facilityId(), keeping.laneId(), "published", id.substring(id.length() - 2), id + ".json"));
    }
}
