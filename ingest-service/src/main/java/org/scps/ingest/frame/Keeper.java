package org.scps.ingest.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.scps.ingest.frame.IntakeOutcome.Repeated;
import org.scps.ingest.frame.IntakeOutcome.Stored;
import org.scps.ingest.messaging.EventPublisher;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.ImageStore;

/**
 * The order that is the guarantee: store the image, publish and wait for Kafka, leave the marker.
 *
 * <p>Whoever is cut off at any point sends again, and the marker tells how far it had come: what has none is published
 * again, under the same event id.
 */
@ApplicationScoped
public class Keeper {

    private final ImageStore images;
    private final EventPublisher events;
    private final PublishedMarkers markers;
    private final FrameLocks locks = new FrameLocks();

    Keeper(ImageStore images, EventPublisher events, PublishedMarkers markers) {
        this.images = images;
        this.events = events;
        this.markers = markers;
    }

    /**
     * Keeps it, unless that was done before.
     *
     * @throws org.scps.ingest.store.ImageStoreException when the store failed; the sender tries again
     * @throws org.scps.ingest.messaging.PublishingException when Kafka failed; the sender tries again
     */
    public IntakeOutcome keep(Keeping keeping) {
        return locks.holding(keeping.id(), () -> {
            Optional<ImageKey> before = markers.imageOf(keeping);
            if (before.isPresent()) {
                return new Repeated(keeping.id(), before.get());
            }
            images.store(keeping.image(), keeping.content(), keeping.mediaType());
            events.publish(keeping.topic(), keeping.key(), keeping.event(), keeping.correlationId());
            markers.leave(keeping);
            return new Stored(keeping.id(), keeping.image());
        });
    }
}
