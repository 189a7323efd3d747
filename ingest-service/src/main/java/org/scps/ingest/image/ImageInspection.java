package org.scps.ingest.image;

/** What the first bytes of a body tell. */
public sealed interface ImageInspection {

    /**
     * Looks at the header only; no pixel is decoded, so a decompression bomb costs nothing.
     *
     * @param content the encoded image, or anything else; never changed
     */
    static ImageInspection of(byte[] content) {
        if (PngHeader.matches(content)) {
            return PngHeader.read(content);
        }
        if (JpegHeader.matches(content)) {
            return JpegHeader.read(content);
        }
        return new NotAnImage();
    }

    /**
     * A header that makes sense.
     *
     * @param width pixels, at least 1
     * @param height pixels, at least 1
     */
    record Readable(ImageFormat format, int width, int height) implements ImageInspection {

        public long pixels() {
            return (long) width * height;
        }
    }

    /**
     * Starts like an image and goes on like none.
     *
     * @param reason for people
     */
    record Undecodable(ImageFormat format, String reason) implements ImageInspection {}

    /** Neither JPEG nor PNG. */
    record NotAnImage() implements ImageInspection {}
}
