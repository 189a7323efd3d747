package org.scps.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderImageStoreTest extends ImageStoreContract {

    @TempDir
    Path folder;

    @Override
    ImageStore open() {
        return new FolderImageStore(folder.resolve("images"));
    }

    @Test
    void leavesNothingUnfinished() throws IOException {
        open().store(new ImageKey("a/b.jpg"), new byte[10], "image/jpeg");
        open().store(new ImageKey("a/b.jpg"), new byte[10], "image/jpeg");

        try (var drafts = Files.list(folder.resolve("images/.unfinished"))) {
            assertThat(drafts).isEmpty();
        }
    }

    @Test
    void clearsAwayWhatACrashLeft() throws IOException {
        Files.createDirectories(folder.resolve("images/.unfinished"));
        Path old = Files.write(folder.resolve("images/.unfinished/old"), new byte[10]);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path young = Files.write(folder.resolve("images/.unfinished/young"), new byte[10]);

        open();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void doesNotListThroughLinks() throws IOException {
        Path outside = Files.write(folder.resolve("outside.jpg"), new byte[10]);
        ImageStore images = open();
        images.openFolder("inbox/lane/");
        Files.createSymbolicLink(folder.resolve("images/inbox/lane/link.jpg"), outside);

        assertThat(images.list("inbox/", 10)).isEmpty();
    }

    @Test
    void saysWhenItsFolderIsInTheWay() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[1]);

        assertThatThrownBy(() -> new FolderImageStore(file.resolve("images")))
                .isInstanceOf(ImageStoreException.class)
                .hasMessageContaining("file");
    }

    @Test
    void failsItsCheckWhenItsFolderIsGone() throws IOException {
        ImageStore images = open();
        Files.delete(folder.resolve("images/.unfinished"));

        assertThatThrownBy(images::check).isInstanceOf(ImageStoreException.class);
    }
}
