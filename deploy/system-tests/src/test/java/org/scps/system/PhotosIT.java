package org.scps.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scps.local.LocalStack;
import org.scps.local.reconcile.Rest;
import org.scps.local.testing.Eventually;

@Order(3)
class PhotosIT {

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

    @Test
    void aCarThatAnotherCameraHasReadIsBilledLikeOurOwn() throws IOException {
        Drawn photo = Drawn.some(1, 606).get(0);
        // Not what the photo shows: nobody reads it again.
        String plate = "TPC4711";
        Instant now = Instant.now();

        TestCamera.atEntry().reports(plate, photo.bytes(), now.minus(Duration.ofMinutes(65)));
        TestCamera.atExit().reports(plate, photo.bytes(), now);

        JsonNode session = Eventually.get(
                "ended session of " + plate,
                () -> SharedStack.billing().all("/api/v1/sessions?state=ENDED&plate=" + plate).stream()
                        .findFirst());
        // 65 minutes begin three half hours at EUR 1.50.
        assertThat(session.path("charge").path("total").path("amount").asText()).isEqualTo("4.50");
        assertThat(SharedStack.operator()
                        .bytes("/images/"
                                + session.path("entry").path("imageKey").asText()))
                .isEqualTo(photo.bytes());
    }

    @Test
    void whatACameraWhoseClockIsHoursAheadCapturesIsTakenAndHeldWithTheReason() {
        Drawn photo = Drawn.some(1, 707).get(0);
        String plate = "TPC4712";
        Instant now = Instant.now();

        TestCamera.atEntry().reports(plate, photo.bytes(), now.minus(Duration.ofMinutes(65)));
        TestCamera.atExit().reports(plate, photo.bytes(), now.plus(Duration.ofHours(3)));

        JsonNode session = Eventually.get(
                "ended session of " + plate,
                () -> SharedStack.billing().all("/api/v1/sessions?state=ENDED&plate=" + plate).stream()
                        .findFirst());
        assertThat(session.at("/charge/state").asText()).isEqualTo("HELD");
        assertThat(SharedStack.operator().all("/api/v1/reviews?state=OPEN"))
                .filteredOn(review -> review.path("sessionId").equals(session.path("sessionId")))
                .extracting(review -> review.path("reason").asText())
                .containsExactly("CLOCK_WRONG");
    }

    private static void isReadWithItsCrop(Drawn photo) {
        Rest operator = SharedStack.operator();
        JsonNode passage = Eventually.get(
                "passage of " + photo.plate(), () -> operator.all("/api/v1/passages?plate=" + photo.plate()).stream()
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
