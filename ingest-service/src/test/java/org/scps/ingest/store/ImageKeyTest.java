package org.scps.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "..",
                "../secret.jpg",
                "a/../../secret.jpg",
                "a/..",
                "a/./b.jpg",
                "a//b.jpg",
                "a/",
                "a\\..\\b.jpg",
                "a/b\u0000.jpg",
                "a/b\n.jpg"
            })
    void nothingLeadsOutOfTheStore(String path) {
        assertThat(ImageKey.isValid(path)).isFalse();
        assertThat(ImageKey.isPublicImage(path)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageKey(path));
    }

    @Test
    void tooLongAPathIsNoKey() {
        assertThat(ImageKey.isValid("a".repeat(512))).isTrue();
        assertThat(ImageKey.isValid("a".repeat(513))).isFalse();
        assertThat(ImageKey.isValid("a/".repeat(100_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"riverside/riverside-entry/2026/03/01/0195.jpg", "crops/f/l/2026/03/01/id-3.jpg", "a.b/c..d.png"
            })
    void imagesMayBeAskedFor(String path) {
        assertThat(ImageKey.isPublicImage(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "riverside/riverside-entry/2026/03/01/0195.json",
                "inbox/riverside-entry/photo.jpg",
                "inbox/.rejected/riverside-entry/photo.jpg",
                ".unfinished/0195.jpg",
                "a/.hidden.jpg",
                "a/b c.jpg",
                "a/b%2e.jpg"
            })
    void theRestOfTheStoreMayNot(String path) {
        assertThat(ImageKey.isValid(path)).isTrue();
        assertThat(ImageKey.isPublicImage(path)).isFalse();
    }
}
