package org.scps.recognition.detection;

import ai.djl.ndarray.NDList;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

/** The letterbox's memory in, the rows of (32, 13) one after the other out. */
final class DetectorTranslator implements NoBatchifyTranslator<Letterbox, float[]> {

    @Override
    public NDList processInput(TranslatorContext context, Letterbox picture) {
        return new NDList(context.getNDManager().create(picture.memory(), picture.shape(), picture.type()));
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList output) {
        return output.singletonOrThrow().toFloatArray();
    }
}
