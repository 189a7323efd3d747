package org.scps.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What this module ships, as its tests see it: the event records, their schemas and their golden samples. */
final class Contracts {

    /** Set up as the services set theirs up. */
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static {
        JSON.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
    }

    private Contracts() {}

    /** Every record in the package that is an event, so that a new one cannot be forgotten. */
    static List<Class<? extends Event>> events() {
        return list("org/scps/events", ".class").stream()
                .map(Contracts::load)
                .filter(type -> type.isRecord() && Event.class.isAssignableFrom(type))
                .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                .toList();
    }

    static JsonNode schema(Class<?> event) {
        return read("schema/" + event.getSimpleName() + ".v1.json");
    }

    /** The main sample first, then its variants. */
    static List<String> goldenNames(Class<?> event) {
        return list("golden", ".json").stream()
                .filter(name -> name.substring(0, name.indexOf('.')).equals(event.getSimpleName()))
                .map(name -> "golden/" + name)
                .toList();
    }

    static List<String> list(String folder, String suffix) {
        try {
            File marker = new File(Event.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.list(marker.toPath().resolve(folder))) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(suffix))
                        .sorted()
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot list " + folder, e);
        }
    }

    static JsonNode read(String resource) {
        try (InputStream in = Event.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException(resource + " is missing");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName("org.scps.events." + file.replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
