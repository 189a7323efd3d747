package org.scps.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real client, speaking its real protocol to a server that keeps objects as Google Cloud Storage does. */
class GoogleCloudImageStoreTest extends ImageStoreContract {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private ObjectServer server;

    @BeforeEach
    @Override
    void openStore() {
        try {
            server = ObjectServer.start("images");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        super.openStore();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    ImageStore open() {
        return new GoogleCloudImageStore(ImageStores.connect(TIMEOUT, Optional.of(server.address())), "images");
    }

    @Test
    void outlastsAServerThatIsBusyForAMoment() {
        ImageStore images = open();
        ImageKey key = new ImageKey("a.jpg");

        server.refuseNext(2);
        images.store(key, new byte[] {1}, "image/jpeg");

        assertThat(images.read(key)).hasValue(new byte[] {1});
    }

    @Test
    void givesUpInBoundedTimeWhenTheServerIsGone() {
        ImageStore images = open();
        server.close();

        long start = System.nanoTime();
        assertThatThrownBy(() -> images.store(new ImageKey("a.jpg"), new byte[1], "image/jpeg"))
                .isInstanceOf(ImageStoreException.class)
                .hasMessageContaining("bucket images");
        assertThatThrownBy(images::check).isInstanceOf(ImageStoreException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(3));
    }

    @Test
    void saysWhenThereIsNoSuchBucket() {
        ImageStore images =
                new GoogleCloudImageStore(ImageStores.connect(TIMEOUT, Optional.of(server.address())), "elsewhere");

        assertThatThrownBy(images::check)
                .isInstanceOf(ImageStoreException.class)
                .hasMessageContaining("elsewhere");
    }

    @Test
    void tellsTheMediaType() {
        open().store(new ImageKey("a.png"), new byte[1], "image/png");

        assertThat(server.mediaTypeOf("a.png")).isEqualTo("image/png");
    }
}
