package org.scps.recognition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** The models give here what they gave where they were trained, for an input that both can work out. */
class GoldenTest {

    @Test
    void detectorRefinerAndReaderGiveWhatTheExporterSaw() throws Exception {
        JsonNode golden = new ObjectMapper().readTree(getClass().getResourceAsStream("/models/golden.json"));
        float tolerance = (float) golden.get("absoluteTolerance").asDouble();

        try (PlateModels models = PlateModels.bundledInFullWidth();
                NDManager memory = NDManager.newBaseManager()) {
            ModelCard.Input detector = models.card().detector().input();
            NDList found = predictBytes(models.detector(), memory, detector.height(), detector.width());
            float[] rows = found.singletonOrThrow().toFloatArray();
            assertThat(found.singletonOrThrow().getShape().getShape())
                    .containsExactly(longs(golden.at("/detector/shape")));
            float[] confidences = floats(golden.at("/detector/confidences"));
            for (int i = 0; i < confidences.length; i++) {
                assertThat(rows[13 * i]).isCloseTo(confidences[i], within(tolerance));
            }
            float[] firstRow = floats(golden.at("/detector/firstRow"));
            for (int i = 1; i < firstRow.length; i++) {
                assertThat(rows[i]).isCloseTo(firstRow[i], within(0.05f));
            }

            ModelCard.Input refiner = models.card().refiner().input();
            float[] corners = predict(models.refiner(), memory, refiner.height(), refiner.width())
                    .singletonOrThrow()
                    .toFloatArray();
            assertStarts(corners, 0, golden.at("/refiner/row"), tolerance);

            ModelCard.Input reader = models.card().reader().input();
            NDList read = predict(models.reader(), memory, reader.height(), reader.width());
            assertThat(read.get(0).getShape().getShape()).containsExactly(longs(golden.at("/reader/charactersShape")));
            assertStarts(read.get(0).toFloatArray(), 0, golden.at("/reader/firstSlot"), tolerance);
            assertStarts(read.get(0).toFloatArray(), 37, golden.at("/reader/secondSlot"), tolerance);
            assertStarts(read.get(1).toFloatArray(), 0, golden.at("/reader/regions"), tolerance);
        }
    }

    /** A picture as it lies in memory. */
    private static NDList predictBytes(Model model, NDManager memory, int height, int width) throws Exception {
        ByteBuffer pattern = ByteBuffer.allocateDirect(3 * height * width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    pattern.put((byte) ((c * 131 + y * 31 + x * 17 + x * y) % 251));
                }
            }
        }
        NDArray picture = memory.create(pattern.flip(), new Shape(1, height, width, 3), DataType.UINT8);
        try (Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator(null))) {
            NDList output = predictor.predict(new NDList(picture));
            output.attach(memory);
            return output;
        }
    }

    private static NDList predict(Model model, NDManager memory, int height, int width) throws Exception {
        float[] pattern = new float[3 * height * width];
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    pattern[(c * height + y) * width + x] = (c * 131 + y * 31 + x * 17 + x * y) % 251 / 250f;
                }
            }
        }
        try (Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator(null))) {
            NDList output = predictor.predict(new NDList(memory.create(pattern, new Shape(1, 3, height, width))));
            output.attach(memory);
            return output;
        }
    }

    private static void assertStarts(float[] found, int from, JsonNode expected, float tolerance) {
        float[] wanted = floats(expected);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(found[from + i]).isCloseTo(wanted[i], within(tolerance));
        }
    }

    private static float[] floats(JsonNode array) {
        float[] floats = new float[array.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) array.get(i).asDouble();
        }
        return floats;
    }

    private static long[] longs(JsonNode array) {
        long[] longs = new long[array.size()];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = array.get(i).asLong();
        }
        return longs;
    }
}
