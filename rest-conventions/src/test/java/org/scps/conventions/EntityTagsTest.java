package org.scps.conventions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class EntityTagsTest {

    private final EntityTags tags = new EntityTags(new ObjectMapper());

    private record Thing(int count) {}

    @Test
    void whoSawSomethingElseIsRefused() {
        assertThatThrownBy(() -> tags.require("\"another\"", new Thing(1)))
                .isInstanceOf(Overtaken.class)
                .hasMessageContaining("fetch it again");
    }

    @Test
    void whoSawThisMayChangeItWhateverElseIsNamedBesideIt() {
        // SHA-256 of {"count":1}, its first 16 bytes
        String seen = "\"6aea6dfe6561984cdc5c54ead84d47d2\"";

        assertThatCode(() -> tags.require("\"another\", W/" + seen, new Thing(1)))
                .doesNotThrowAnyException();
    }

    @Test
    void whoNamesNothingOrAnythingMayChangeIt() {
        assertThatCode(() -> tags.require(null, new Thing(1))).doesNotThrowAnyException();
        assertThatCode(() -> tags.require("*", new Thing(1))).doesNotThrowAnyException();
    }
}
