package org.scps.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scps.local.LocalStack;
import org.scps.local.reconcile.Rest;

@Order(3)
class PhotosIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void photosDroppedIntoTheWatchedFolderAreReadWithTheirCrop() throws IOException {
        LocalStack stack = SharedStack.running();
        stack.startEdge(Optional.empty());
        List<Drawn> photos = Drawn.some(2, 202);

        for (Drawn photo : photos) {
            drop(photo, stack.data().photos());
        }

        photos.forEach(PhotosIT::isReadWithItsCrop);
    }

    @Test
    void photosDroppedIntoTheImageStoresInboxAreReadWithTheirCrop() throws IOException {
        LocalStack stack = SharedStack.running();
        Drawn photo = Drawn.some(1, 303).get(0);

        drop(photo, stack.data().images().resolve("inbox").resolve("riverside-entry"));

        isReadWithItsCrop(photo);
    }

    private static void isReadWithItsCrop(Drawn photo) {
        Rest operator = SharedStack.operator();
        JsonNode passage = Eventually.get(
                "passage of " + photo.plate(),
                SOON,
                () -> operator.all("/api/v1/passages?plate=" + photo.plate()).stream()
                        .findFirst());
        assertThat(operator.bytes("/images/" + passage.get("imageKey").asText()))
                .startsWith(0xFF, 0xD8);
        assertThat(operator.bytes("/images/" + passage.get("cropKey").asText())).startsWith(0xFF, 0xD8);
    }

    /** As a file copied over the network arrives: whole, under its final name. */
    private static void drop(Drawn photo, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path partial = Files.copy(photo.photo(), folder.resolve(photo.plate() + ".jpg.part"));
        Files.move(partial, folder.resolve(photo.plate() + ".jpg"), StandardCopyOption.ATOMIC_MOVE);
    }
}
