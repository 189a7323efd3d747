package org.scps.billing.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tariffs of common car parks to start from, and the JSON Schema of tariff documents. */
public final class Presets {

    /** Names, the most common first. */
    public static final List<String> NAMES = List.of(
            "city-centre",
            "city-evening",
            "supermarket",
            "hospital",
            "airport-short-stay",
            "park-and-ride",
            "office",
            "uk-private-land",
            "classes-and-zones");

    private Presets() {}

    /** The document of a preset. */
    public static Optional<String> document(String name) {
        return NAMES.contains(name) ? Optional.of(resource("presets/" + name + ".json")) : Optional.empty();
    }

    public static String schema() {
        return resource("tariff.schema.json");
    }

    private static String resource(String name) {
        try (InputStream in = Presets.class.getResourceAsStream("/tariffs/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the bundled " + name, e);
        }
    }
}
