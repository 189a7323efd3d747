package org.scps.billing.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from what they name, so that doing the same again gives the same ids. Where that has a time in its id
 * (UUID version 7 or 8: milliseconds since 1970 in the first 48 bits), theirs have the same (version 8), and rows and index
 * entries of about the same time lie together however much is stored; else they are of version 5.
 */
public final class Ids {

    private static final UUID NAMESPACE = UUID.fromString("6f2c9f6e-6d0b-5a0e-9f0d-3d6f5e1a7c42");
    private static final byte[] NAMESPACE_BYTES = bytes(NAMESPACE);
    /** To look one up takes longer than to use it, and each read needs some dozen. */
    private static final ThreadLocal<MessageDigest> SHA_1 = ThreadLocal.withInitial(Ids::sha1);

    /** A read asks for the id of the same session some dozen times. */
    private static final ThreadLocal<Recent> SESSIONS = ThreadLocal.withInitial(Recent::new);

    private Ids() {}

    public static UUID session(UUID firstPassageId) {
        return SESSIONS.get().sessionOf(firstPassageId);
    }

    public static UUID charge(UUID sessionId) {
        return named(sessionId, "charge", sessionId);
    }

    public static UUID sessionEvent(UUID sessionId, int revision) {
        return named(sessionId, "session-event", sessionId, revision);
    }

    public static UUID review(UUID passageId, ReviewReason reason) {
        return named(passageId, "review", passageId, reason);
    }

    public static UUID occupancyEvent(UUID passageId) {
        return named(passageId, "occupancy", passageId);
    }

    public static UUID paymentEvent(UUID paymentId) {
        return named(paymentId, "payment-settled", paymentId);
    }

    public static UUID refundEvent(UUID refundId) {
        return named(refundId, "refunded", refundId);
    }

    /** @param what happened to it: {@code opened} or {@code resolved} */
    public static UUID disputeEvent(UUID disputeId, String what) {
        return named(disputeId, "dispute-" + what, disputeId);
    }

    /** Those last asked for, each in the one place where its passage's id falls. */
    private static final class Recent {

        private static final int PLACES = 1_024;

        private final UUID[] passages = new UUID[PLACES];
        private final UUID[] sessions = new UUID[PLACES];

        UUID sessionOf(UUID passageId) {
            int place = passageId.hashCode() & PLACES - 1;
            if (!passageId.equals(passages[place])) {
                sessions[place] = named(passageId, "session", passageId);
                passages[place] = passageId;
            }
            return sessions[place];
        }
    }

    private static UUID named(UUID from, Object... parts) {
        StringBuilder name = new StringBuilder(80);
        for (Object part : parts) {
            name.append(part).append('/');
        }
        MessageDigest sha1 = SHA_1.get();
        sha1.update(NAMESPACE_BYTES);
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.toString().getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong() & ~0xF000L;
        high = from.version() >= 7
                ? from.getMostSignificantBits() & ~0xFFFFL | 0x8000L | high & 0x0FFFL
                : high | 0x5000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
