package org.scps.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every image store has to do. */
abstract class ImageStoreContract {

    private static final ImageKey KEY = new ImageKey("riverside/riverside-entry/2026/03/01/a.jpg");

    private ImageStore images;

    abstract ImageStore open();

    @BeforeEach
    void openStore() {
        images = open();
    }

    @Test
    void givesBackWhatWasStored() {
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);

        assertThat(images.store(KEY, content, "image/jpeg")).isTrue();

        assertThat(images.read(KEY)).hasValue(content);
        assertThat(images.contains(KEY)).isTrue();
    }

    @Test
    void keepsAnEmptyObject() {
        images.store(KEY, new byte[0], "image/jpeg");

        assertThat(images.read(KEY)).hasValue(new byte[0]);
        assertThat(images.contains(KEY)).isTrue();
    }

    @Test
    void whatWasStoredFirstStays() {
        images.store(KEY, bytes("first"), "image/jpeg");

        assertThat(images.store(KEY, bytes("second"), "image/jpeg")).isFalse();

        assertThat(images.read(KEY)).hasValue(bytes("first"));
    }

    @Test
    void ofManyAtOnceExactlyOneStores() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> images.store(KEY, bytes("from " + i), "image/jpeg"))
                    .toList();

            int stored = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                stored += attempt.get() ? 1 : 0;
            }

            assertThat(stored).isEqualTo(1);
            assertThat(images.read(KEY).map(String::new))
                    .hasValueSatisfying(text -> assertThat(text).startsWith("from "));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatWasNeverStoredIsNotThere() {
        assertThat(images.read(KEY)).isEmpty();
        assertThat(images.contains(KEY)).isFalse();
    }

    @Test
    void aFolderIsNoObject() {
        images.store(KEY, bytes("x"), "image/jpeg");
        ImageKey folder = new ImageKey("riverside/riverside-entry");

        assertThat(images.read(folder)).isEmpty();
        assertThat(images.contains(folder)).isFalse();
    }

    @Test
    void listsWhatLiesUnderAPrefixAndNothingHidden() {
        store("inbox/lane/a.jpg", "inbox/lane/deeper/b c – ü.jpg", "inbox/other/c.jpg");
        store("inbox/.rejected/lane/d.jpg", "inbox/lane/.part", "inbox/lane/.tmp/e.jpg", "inboxes/lane/f.jpg", "g.jpg");

        assertThat(images.list("inbox/", 100))
                .extracting(object -> object.key().path())
                .containsExactlyInAnyOrder("inbox/lane/a.jpg", "inbox/lane/deeper/b c – ü.jpg", "inbox/other/c.jpg");
    }

    @Test
    void listsSizeAndTime() {
        images.store(KEY, bytes("12345"), "image/jpeg");

        StoredObject object = images.list("riverside/", 10).get(0);

        assertThat(object.key()).isEqualTo(KEY);
        assertThat(object.bytes()).isEqualTo(5);
        assertThat(object.updatedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void listsNoMoreThanAskedFor() {
        for (int i = 0; i < 25; i++) {
            store("inbox/lane/" + i + ".jpg");
        }

        assertThat(images.list("inbox/", 10)).hasSize(10);
        assertThat(images.list("inbox/", 25)).hasSize(25);
    }

    @Test
    void listsNothingWhereNothingIs() {
        assertThat(images.list("inbox/", 10)).isEmpty();
    }

    @Test
    void movesAnObjectOverAnother() {
        ImageKey target = new ImageKey("inbox/.rejected/lane/a.jpg");
        images.store(KEY, bytes("new"), "image/jpeg");
        images.store(target, bytes("old"), "image/jpeg");

        images.move(KEY, target);

        assertThat(images.read(KEY)).isEmpty();
        assertThat(images.read(target)).hasValue(bytes("new"));
    }

    @Test
    void movingOrDeletingWhatIsGoneDoesNothing() {
        ImageKey target = new ImageKey("b.jpg");

        images.move(KEY, target);
        images.delete(KEY);

        assertThat(images.contains(target)).isFalse();
    }

    @Test
    void whatWasDeletedIsGoneAndMayBeStoredAgain() {
        images.store(KEY, bytes("first"), "image/jpeg");

        images.delete(KEY);

        assertThat(images.contains(KEY)).isFalse();
        assertThat(images.store(KEY, bytes("second"), "image/jpeg")).isTrue();
        assertThat(images.read(KEY)).hasValue(bytes("second"));
    }

    @Test
    void openedAgainItHasWhatItHad() {
        images.store(KEY, bytes("kept"), "image/jpeg");

        assertThat(open().read(KEY)).hasValue(bytes("kept"));
    }

    @Test
    void anOpenedFolderIsEmpty() {
        images.openFolder("inbox/lane/");

        assertThat(images.list("inbox/", 10)).isEmpty();
    }

    @Test
    void aStoreThatWorksPassesItsCheck() {
        images.check();
    }

    private void store(String... paths) {
        for (String path : paths) {
            images.store(new ImageKey(path), bytes(path), "image/jpeg");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
