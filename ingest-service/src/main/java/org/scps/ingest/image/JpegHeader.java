package org.scps.ingest.image;

import org.scps.ingest.image.ImageInspection.Readable;
import org.scps.ingest.image.ImageInspection.Undecodable;

/**
 * Walks the segments of a JPEG file up to the frame header.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
final class JpegHeader {

    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int LONGEST_WALK = 10_000;

    private JpegHeader() {}

    static boolean matches(byte[] content) {
        return content.length >= 3
                && at(content, 0) == 0xFF
                && at(content, 1) == START_OF_IMAGE
                && at(content, 2) == 0xFF;
    }

    static ImageInspection read(byte[] content) {
        int position = 2;
        for (int segments = 0; segments < LONGEST_WALK; segments++) {
            if (position >= content.length || at(content, position) != 0xFF) {
                return undecodable("ends or breaks off before the frame header");
            }
            // Any number of fill bytes may stand before a marker.
            while (position < content.length && at(content, position) == 0xFF) {
                position++;
            }
            if (position + 2 >= content.length) {
                return undecodable("ends before the frame header");
            }
            int marker = at(content, position);
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE || marker == 0) {
                return undecodable("has no frame header");
            }
            position++;
            if (isBare(marker)) {
                continue;
            }
            int length = pair(content, position);
            if (length < 2) {
                return undecodable("has a segment of impossible length");
            }
            if (isFrameHeader(marker)) {
                return frameHeader(content, position, length);
            }
            position += length;
        }
        return undecodable("has too many segments before the frame header");
    }

    private static ImageInspection frameHeader(byte[] content, int position, int length) {
        if (length < 11 || position + length > content.length) {
            return undecodable("ends inside the frame header");
        }
        int height = pair(content, position + 3);
        int width = pair(content, position + 5);
        int components = at(content, position + 7);
        if (width == 0 || height == 0) {
            return undecodable("gives no width or no height");
        }
        if (components < 1 || components > 4 || length != 8 + 3 * components) {
            return undecodable("has an impossible number of components");
        }
        return new Readable(ImageFormat.JPEG, width, height);
    }

    /** Markers without a length: TEM and the restart markers. */
    private static boolean isBare(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
    }

    /** SOF0 to SOF15; the codes between them that mean tables (DHT, DAC) or are reserved (JPG) are none. */
    private static boolean isFrameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int at(byte[] content, int position) {
        return content[position] & 0xFF;
    }

    private static int pair(byte[] content, int position) {
        return at(content, position) << 8 | at(content, position + 1);
    }

    private static Undecodable undecodable(String reason) {
        return new Undecodable(ImageFormat.JPEG, "The JPEG file " + reason);
    }
}
