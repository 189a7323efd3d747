package org.scps.recognition.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlateModelsTest {

    @TempDir
    Path folder;

    @Test
    void aModelThatIsNotTheOneNamedIsRefused() throws Exception {
        for (String file : new String[] {"plate-model.json", "plate-detector.pt", "plate-reader.pt"}) {
            try (InputStream in = getClass().getResourceAsStream("/models/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        byte[] detector = Files.readAllBytes(folder.resolve("plate-detector.pt"));
        detector[detector.length / 2] ^= 1;
        Files.write(folder.resolve("plate-detector.pt"), detector);

        assertThatThrownBy(() -> PlateModels.in(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("plate-detector.pt is not the one that plate-model.json names");
    }
}
