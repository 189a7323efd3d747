package org.scps.ingest.image;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.scps.ingest.image.ImageInspection.Readable;
import org.scps.ingest.image.ImageInspection.Undecodable;

/**
 * Reads the first chunk of a PNG file.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11IHDR">PNG specification, IHDR</a>
 */
final class PngHeader {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHUNK_TYPE = 12;
    private static final int CHUNK_END = 29;
    private static final int IHDR = 0x49484452;
    private static final int IHDR_LENGTH = 13;

    private PngHeader() {}

    static boolean matches(byte[] content) {
        return content.length >= SIGNATURE.length
                && Arrays.equals(content, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static ImageInspection read(byte[] content) {
        if (content.length < CHUNK_END + Integer.BYTES) {
            return undecodable("ends inside its header");
        }
        ByteBuffer header = ByteBuffer.wrap(content);
        if (header.getInt(SIGNATURE.length) != IHDR_LENGTH || header.getInt(CHUNK_TYPE) != IHDR) {
            return undecodable("does not start with its header");
        }
        CRC32 checksum = new CRC32();
        checksum.update(content, CHUNK_TYPE, CHUNK_END - CHUNK_TYPE);
        if ((int) checksum.getValue() != header.getInt(CHUNK_END)) {
            return undecodable("has a damaged header");
        }
        int width = header.getInt(16);
        int height = header.getInt(20);
        if (width <= 0 || height <= 0) {
            return undecodable("gives no width or no height");
        }
        if (!depthFitsColour(header.get(24), header.get(25)) || header.get(26) != 0 || header.get(27) != 0) {
            return undecodable("uses a kind of pixel that does not exist");
        }
        return new Readable(ImageFormat.PNG, width, height);
    }

    private static boolean depthFitsColour(int depth, int colour) {
        return switch (colour) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    private static Undecodable undecodable(String reason) {
        return new Undecodable(ImageFormat.PNG, "The PNG file " + reason);
    }
}
