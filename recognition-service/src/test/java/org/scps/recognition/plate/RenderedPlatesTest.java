package org.scps.recognition.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.ocr.SecondOpinion;

/** A pinned set of frames drawn by the simulator: what is read of them may only get better. */
class RenderedPlatesTest {

    /** Share of frames whose best plate is wholly right. */
    private static final double FLOOR = 0.8;

    @Test
    void mostDrawnPlatesAreReadRight() throws Exception {
        List<String> truth =
                new String(bytes("truth.csv"), StandardCharsets.UTF_8).lines().toList();
        assertThat(truth).as("the set").hasSizeGreaterThan(10);

        int right = 0;
        StringBuilder wrong = new StringBuilder();
        try (RecognizerPool pool = new RecognizerPool(
                PlateModels.bundled(),
                PlateFormats.bundled(),
                () -> SecondOpinion.NONE,
                PlateRecognizer.Settings.standard(),
                1)) {
            for (String line : truth) {
                String[] parts = line.split(",");
                List<PlateReading> plates =
                        pool.recognize(bytes(parts[0]), true).plates();
                String text = plates.isEmpty() ? "" : plates.get(0).text();
                if (text.equals(parts[1])) {
                    right++;
                } else {
                    wrong.append(parts[0])
                            .append(": ")
                            .append(parts[1])
                            .append(" read as ")
                            .append(text)
                            .append('\n');
                }
            }
        }

        assertThat((double) right / truth.size())
                .as("plateAccuracy; wrong:%n%s", wrong)
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private static byte[] bytes(String name) throws Exception {
        try (InputStream in = RenderedPlatesTest.class.getResourceAsStream("/rendered/" + name)) {
            return in.readAllBytes();
        }
    }
}
