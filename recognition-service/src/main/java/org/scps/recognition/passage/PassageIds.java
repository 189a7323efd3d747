package org.scps.recognition.passage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that are the same whoever works them out, and however often. They begin as the id of the burst does: with the time,
 * in milliseconds since 1970, when that is of version 7. So what is stored by them is found where the latest is stored.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.8">RFC 9562, UUID version 8</a>
 */
public final class PassageIds {

    private static final UUID NAMESPACE = UUID.fromString("4c5c1b9e-6d2f-5f0b-9d6e-2f1a7c3b8e55");

    private PassageIds() {}

    /**
     * @param index of the vehicle in the burst, 0 for the first and normally only one
     */
    public static UUID passage(UUID burstId, int index) {
        return named(burstId, burstId + "/" + index);
    }

    public static UUID event(UUID passageId, int revision) {
        return named(passageId, passageId + ":" + revision);
    }

    /** Of version 5 when the id it comes from has no time. */
    private static UUID named(UUID from, String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .flip());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & 0xFFFFFFFFFFFF0FFFL;
            high = from.version() >= 7
                    ? from.getMostSignificantBits() & 0xFFFFFFFFFFFF0000L | 0x8000L | high & 0x0FFFL
                    : high | 0x5000L;
            long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
