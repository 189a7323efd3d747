package org.scps.billing.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.scps.billing.tariff.Tariff;

/** Tariffs by name: presets, and those that only tests need. */
public final class TariffFiles {

    private TariffFiles() {}

    public static Tariff tariff(String name) {
        return TariffReader.read(Presets.document(name).orElseGet(() -> text(name + ".json")), 1);
    }

    public static String text(String file) {
        try (InputStream in = TariffFiles.class.getResourceAsStream("/tariffs/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
