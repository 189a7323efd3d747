package org.scps.recognition.model;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.scps.recognition.image.NativeCache;

/**
 * Detector, refiner and reader as TorchScript, loaded once per process and shared by the predictors of all workers. Loading
 * fails when a file is not the one that {@code plate-model.json} names.
 */
public final class PlateModels implements AutoCloseable {

    private static final String CARD = "plate-model.json";

    private final ModelCard card;
    private final Model detector;
    private final Model refiner;
    private final Model reader;

    private PlateModels(ModelCard card, Model detector, Model refiner, Model reader) {
        this.card = card;
        this.detector = detector;
        this.refiner = refiner;
        this.reader = reader;
    }

    /** The models that ship in the jar, in the arithmetic that this machine's processor is fastest at. */
    public static PlateModels bundled() {
        return load(PlateModels::inJar, Processor.calculatesInBf16());
    }

    /** The models that ship in the jar, in 32-bit floats: the figures of golden outputs. */
    static PlateModels bundledInFullWidth() {
        return load(PlateModels::inJar, false);
    }

    private static InputStream inJar(String name) throws IOException {
        InputStream in = PlateModels.class.getResourceAsStream("/models/" + name);
        if (in == null) {
            throw new IOException("no /models/" + name + " on the class path");
        }
        return in;
    }

    /** Models of one's own, in a folder with their {@code plate-model.json}. */
    public static PlateModels in(Path folder) {
        return load(name -> Files.newInputStream(folder.resolve(name)), Processor.calculatesInBf16());
    }

    private static PlateModels load(ModelFiles files, boolean half) {
        Torch.prepare();
        try {
            ModelCard card = new ObjectMapper().readValue(files.bytes(CARD), ModelCard.class);
            ModelCard.Detector detector = card.detector();
            ModelCard.Refiner refiner = card.refiner();
            ModelCard.Reader reader = card.reader();
            return new PlateModels(
                    card,
                    model(files, new ModelCard.File(detector.file(), detector.sha256()), half ? detector.bf16() : null),
                    model(files, new ModelCard.File(refiner.file(), refiner.sha256()), half ? refiner.bf16() : null),
                    model(files, new ModelCard.File(reader.file(), reader.sha256()), half ? reader.bf16() : null));
        } catch (NoSuchFileException e) {
            throw new UnusableModelsException("there is no file " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new UnusableModelsException(CARD + " is no model card", e);
        } catch (IOException e) {
            throw new UnusableModelsException(e.getMessage(), e);
        }
    }

    private static Model model(ModelFiles files, ModelCard.File plain, ModelCard.File bf16) throws IOException {
        ModelCard.File chosen = bf16 != null ? bf16 : plain;
        return model(files, chosen.file(), chosen.sha256());
    }

    private static Model model(ModelFiles files, String file, String sha256) throws IOException {
        byte[] bytes = files.bytes(file);
        String found = sha256(bytes);
        if (!found.equalsIgnoreCase(sha256)) {
            throw new UnusableModelsException(
                    file + " is not the one that " + CARD + " names: sha256 is " + found, null);
        }
        // From a file, since the engine leaves an empty temporary folder behind for every model it loads from a stream.
        Path folder = NativeCache.folder().resolve("plate-models");
        Path unpacked = folder.resolve(found + ".pt");
        if (!Files.isRegularFile(unpacked) || !found.equals(sha256(Files.readAllBytes(unpacked)))) {
            NativeCache.write(bytes, unpacked);
        }
        Model model = Model.newInstance(file, Torch.ENGINE);
        try {
            model.load(folder, found);
            return model;
        } catch (MalformedModelException e) {
            throw new IOException(file + " is no TorchScript model", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public ModelCard card() {
        return card;
    }

    public Model detector() {
        return detector;
    }

    public Model refiner() {
        return refiner;
    }

    public Model reader() {
        return reader;
    }

    @Override
    public void close() {
        detector.close();
        refiner.close();
        reader.close();
    }

    /** Where the files come from. */
    private interface ModelFiles {
        InputStream open(String name) throws IOException;

        default byte[] bytes(String name) throws IOException {
            try (InputStream in = open(name)) {
                return in.readAllBytes();
            }
        }
    }
}
