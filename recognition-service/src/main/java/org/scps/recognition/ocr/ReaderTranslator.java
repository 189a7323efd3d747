package org.scps.recognition.ocr;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.nio.ByteBuffer;

/** Direct memory of (n, 3, height, width) floats in; (n, slots, classes) and (n, regions) floats out. */
record ReaderTranslator(int height, int width) implements NoBatchifyTranslator<ByteBuffer, ReaderTranslator.Output> {

    /**
     * @param characters (n, slots, classes) one after the other
     * @param regions (n, regions) one after the other; empty for a reader without that output
     */
    record Output(float[] characters, float[] regions) {}

    @Override
    public NDList processInput(TranslatorContext context, ByteBuffer plates) {
        long count = plates.remaining() / (3L * height * width * Float.BYTES);
        return new NDList(context.getNDManager().create(plates, new Shape(count, 3, height, width), DataType.FLOAT32));
    }

    @Override
    public Output processOutput(TranslatorContext context, NDList output) {
        return new Output(
                output.get(0).toFloatArray(), output.size() > 1 ? output.get(1).toFloatArray() : new float[0]);
    }
}
