package org.scps.recognition.model;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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

    /** The models that ship in the jar. */
    public static PlateModels bundled() {
        return load(name -> {
            InputStream in = PlateModels.class.getResourceAsStream("/models/" + name);
            if (in == null) {
                throw new IOException("no /models/" + name + " on the class path");
            }
            return in;
        });
    }

    /** Models of one's own, in a folder with their {@code plate-model.json}. */
    public static PlateModels in(Path folder) {
        return load(name -> Files.newInputStream(folder.resolve(name)));
    }

    private static PlateModels load(ModelFiles files) {
        Torch.prepare();
        try {
            ModelCard card = new ObjectMapper().readValue(files.bytes(CARD), ModelCard.class);
            Model detector =
                    model(files, card.detector().file(), card.detector().sha256());
            Model refiner = model(files, card.refiner().file(), card.refiner().sha256());
            Model reader = model(files, card.reader().file(), card.reader().sha256());
            return new PlateModels(card, detector, refiner, reader);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot load the plate models: " + e.getMessage(), e);
        }
    }

    private static Model model(ModelFiles files, String file, String sha256) throws IOException {
        byte[] bytes = files.bytes(file);
        String found = sha256(bytes);
        if (!found.equalsIgnoreCase(sha256)) {
            throw new IllegalStateException(
                    "The model " + file + " is not the one that " + CARD + " names: sha256 is " + found);
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
