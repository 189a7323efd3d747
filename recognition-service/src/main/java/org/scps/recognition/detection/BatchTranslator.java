package org.scps.recognition.detection;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.nio.ByteBuffer;

/** Direct memory of (n, 3, height, width) floats in, the rows of the one output, one after the other, out. */
record BatchTranslator(int height, int width) implements NoBatchifyTranslator<ByteBuffer, float[]> {

    @Override
    public NDList processInput(TranslatorContext context, ByteBuffer pictures) {
        long count = pictures.remaining() / (3L * height * width * Float.BYTES);
        return new NDList(
                context.getNDManager().create(pictures, new Shape(count, 3, height, width), DataType.FLOAT32));
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList output) {
        return output.singletonOrThrow().toFloatArray();
    }
}
