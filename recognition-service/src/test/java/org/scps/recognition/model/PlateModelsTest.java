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
        try (InputStream in = getClass().getResourceAsStream("/models/plate-model.json")) {
            Files.copy(in, folder.resolve("plate-model.json"));
        }
        // whichever of the two this processor takes
        for (String file : new String[] {"plate-detector.pt", "plate-detector-bf16.pt"}) {
            try (InputStream in = getClass().getResourceAsStream("/models/" + file)) {
                byte[] detector = in.readAllBytes();
                detector[detector.length / 2] ^= 1;
                Files.write(folder.resolve(file), detector);
            }
        }

        assertThatThrownBy(() -> PlateModels.in(folder))
                .isInstanceOf(UnusableModelsException.class)
                .hasMessageMatching(".*plate-detector(-bf16)?.pt is not the one that plate-model.json names.*");
    }

    @Test
    void aFolderWithoutACardAndABrokenCardAreNamed() throws Exception {
        assertThatThrownBy(() -> PlateModels.in(folder))
                .isInstanceOf(UnusableModelsException.class)
                .hasMessage("Cannot load the plate models: there is no file " + folder.resolve("plate-model.json"));

        Files.writeString(folder.resolve("plate-model.json"), "{");
        assertThatThrownBy(() -> PlateModels.in(folder))
                .isInstanceOf(UnusableModelsException.class)
                .hasMessage("Cannot load the plate models: plate-model.json is no model card");
    }
}
