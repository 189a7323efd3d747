package org.scps.recognition.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the first bytes of a picture tell, before any pixel is decoded.
 *
 * @param format {@code JPEG}, {@code PNG}, or {@code OTHER} for what only the decoder can tell
 * @param width of the picture as stored, pixels; 0 when not known before decoding
 * @param height of the picture as stored, pixels; 0 when not known before decoding
 * @param orientation how to turn it upright
 * @param complete false when the file ends before its picture does
 */
record ImageHeader(Format format, int width, int height, Orientation orientation, boolean complete) {

    enum Format {
        JPEG,
        PNG,
        OTHER
    }

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D'};

    static ImageHeader of(byte[] bytes) throws UnreadableImageException {
        if (bytes.length == 0) {
            throw new UnreadableImageException("the file is empty");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            if (bytes.length > 3 && (in.getShort(0) & 0xFFFF) == 0xFFD8) {
                return jpeg(in);
            }
            if (bytes.length > 24 && in.getLong(0) == PNG_SIGNATURE) {
                return new ImageHeader(
                        Format.PNG, in.getInt(16), in.getInt(20), Orientation.UPRIGHT, endsWithin(bytes, PNG_END, 64));
            }
        } catch (IndexOutOfBoundsException e) {
            throw new UnreadableImageException("the file is cut off within its header");
        }
        return new ImageHeader(Format.OTHER, 0, 0, Orientation.UPRIGHT, true);
    }

    private static ImageHeader jpeg(ByteBuffer in) throws UnreadableImageException {
        int width = 0;
        int height = 0;
        Orientation orientation = Orientation.UPRIGHT;
        int at = 2;
        while (true) {
            if ((in.get(at) & 0xFF) != 0xFF) {
                throw new UnreadableImageException("not a JPEG after its first bytes");
            }
            int marker = in.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xDA) {
                return new ImageHeader(Format.JPEG, width, height, orientation, hasEnd(in.array(), at));
            }
            int length = in.getShort(at + 2) & 0xFFFF;
            if (length < 2) {
                throw new UnreadableImageException("a JPEG segment without a length");
            }
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                height = in.getShort(at + 5) & 0xFFFF;
                width = in.getShort(at + 7) & 0xFFFF;
            } else if (marker == 0xE1) {
                orientation = exif(in, at + 4, length - 2, orientation);
            }
            at += 2 + length;
        }
    }

    /** Reads the orientation of the main picture; anything odd in the EXIF block leaves {@code otherwise}. */
    private static Orientation exif(ByteBuffer in, int at, int length, Orientation otherwise) {
        if (length < 14 || in.getInt(at) != 0x45786966) {
            return otherwise;
        }
        try {
            ByteBuffer tiff = in.slice(at + 6, length - 6);
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if ((tiff.getShort(entry) & 0xFFFF) == 0x0112) {
                    return Orientation.ofExif(tiff.getShort(entry + 8) & 0xFFFF);
                }
            }
        } catch (IndexOutOfBoundsException e) {
            return otherwise;
        }
        return otherwise;
    }

    /** The end marker cannot occur within the coded picture: there every 0xFF byte is followed by 0 or a restart number. */
    private static boolean hasEnd(byte[] bytes, int scan) {
        for (int i = bytes.length - 2; i >= scan; i--) {
            if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) 0xD9) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithin(byte[] bytes, byte[] what, int tail) {
        for (int i = bytes.length - what.length; i >= Math.max(0, bytes.length - tail); i--) {
            if (java.util.Arrays.equals(bytes, i, i + what.length, what, 0, what.length)) {
                return true;
            }
        }
        return false;
    }
}
