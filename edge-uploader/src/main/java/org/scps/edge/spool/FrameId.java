package org.scps.edge.spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * UUIDs of version 7: the first 48 bits are the milliseconds since 1970, so that ids sort by time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">RFC 9562, 5.7</a>
 */
public final class FrameId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private FrameId() {}

    /** A new id. */
    public static UUID at(Instant time) {
        return of(time, RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** An id that follows from its time and name alone: the same again gives the same id. */
    public static UUID derived(Instant time, String name) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
            return of(time, hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The time inside an id, to the millisecond. */
    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    private static UUID of(Instant time, long high, long low) {
        long most = time.toEpochMilli() << 16 | 0x7000 | high & 0x0fff;
        long least = low & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
