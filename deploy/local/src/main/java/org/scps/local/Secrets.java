package org.scps.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * What only this installation knows; made at the first start and kept in a file that only its owner can read.
 *
 * @param serviceToken bearer token between the services
 * @param sessionKey encrypts the portal's cookies
 * @param databasePasswords by user: {@code postgres}, {@code billing}, {@code portal}
 * @param deviceTokens by device id
 * @param accountPasswords of the demo accounts, by e-mail address
 */
public record Secrets(
        String serviceToken,
        String sessionKey,
        Map<String, String> databasePasswords,
        Map<String, String> deviceTokens,
        Map<String, String> accountPasswords) {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without characters that people confuse. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    static Secrets keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                writePrivately(file, Json.MAPPER.writeValueAsString(fresh()));
            }
            return Json.MAPPER.readValue(Files.readString(file), Secrets.class);
        } catch (IOException e) {
            throw new StackFailure(
                    "secrets cannot be read from %s: %s".formatted(file, e.getMessage()),
                    "check the file, or start with another --data folder");
        }
    }

    static void writePrivately(Path file, String text) {
        try {
            Path temporary = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(temporary);
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(temporary, text, StandardOpenOption.WRITE);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Secrets fresh() {
        Map<String, String> databases = new TreeMap<>();
        Map<String, String> devices = new TreeMap<>();
        Map<String, String> accounts = new TreeMap<>();
        for (String user : new String[] {"postgres", "billing", "portal"}) {
            databases.put(user, token());
        }
        DemoEstate.DEVICES.forEach(device -> devices.put(device.deviceId(), "dev_" + token()));
        DemoEstate.ACCOUNTS.forEach(account -> accounts.put(account.email(), readablePassword()));
        return new Secrets(token(), token(), databases, devices, accounts);
    }

    private static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String readablePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            password.append(i % 5 == 4 ? '-' : READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }
}
