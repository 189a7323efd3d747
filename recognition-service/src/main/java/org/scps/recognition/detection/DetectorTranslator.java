package org.scps.recognition.detection;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.nio.ByteBuffer;

/** Direct memory of (1, 3, height, width) floats in, the rows of (32, 13) one after the other out. */
record DetectorTranslator(int height, int width) implements NoBatchifyTranslator<ByteBuffer, float[]> {

    @Override
    public NDList processInput(TranslatorContext context, ByteBuffer picture) {
        return new NDList(context.getNDManager().create(picture, new Shape(1, 3, height, width), DataType.FLOAT32));
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList output) {
        return output.singletonOrThrow().toFloatArray();
    }
}
