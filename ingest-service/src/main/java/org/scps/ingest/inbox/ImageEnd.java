package org.scps.ingest.inbox;

import java.nio.ByteBuffer;

/** Tells whether an image file ends as complete files usually do. */
final class ImageEnd {

    private static final short JPEG_END_OF_IMAGE = (short) 0xFFD9;
    private static final long PNG_END_CHUNK = 0x49454E44AE426082L;

    private ImageEnd() {}

    static boolean isThere(byte[] image) {
        ByteBuffer bytes = ByteBuffer.wrap(image);
        return image.length >= Long.BYTES
                && (bytes.getShort(image.length - Short.BYTES) == JPEG_END_OF_IMAGE
                        || bytes.getLong(image.length - Long.BYTES) == PNG_END_CHUNK);
    }
}
