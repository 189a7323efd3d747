package org.scps.recognition.image;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * A decoded picture, upright, in 8-bit BGR. A picture much larger than the detector looks at is decoded at a half or a
 * quarter of its size first, which costs a fraction of the time, and in full only when somebody asks for it. Who needs less
 * gets a picture halved as often as that allows: exact halves are the only cheap way to average pixels.
 *
 * <p>Holds native memory: close it.
 */
public final class Photo implements AutoCloseable {

    /** More is taken for a decompression bomb. */
    private static final long MAX_PIXELS = 120_000_000;

    private final MatOfByte encoded;
    private final ImageHeader header;
    private final int width;
    private final int height;
    private final Mat overview;
    private final List<Mat> owned = new ArrayList<>();

    /** Decoded or halved, the largest first. */
    private final List<Mat> levels = new ArrayList<>();

    private Photo(MatOfByte encoded, ImageHeader header, int reduction) throws UnreadableImageException {
        this.encoded = encoded;
        this.header = header;
        this.overview = decode(reduction);
        levels.add(overview);
        boolean known = header.width() > 0;
        boolean swap = header.orientation().swapsSides();
        this.width = known ? (swap ? header.height() : header.width()) : overview.cols();
        this.height = known ? (swap ? header.width() : header.height()) : overview.rows();
    }

    /**
     * Decodes what is needed for a look at the whole picture.
     *
     * @param bytes JPEG, PNG or another format that OpenCV knows; grey, CMYK and 16-bit pictures become 8-bit BGR
     * @param enough the size in pixels (width, height) of which the overview should have at least twice as much on its
     *     tighter side
     * @throws UnreadableImageException when this is no picture, or too large a one
     */
    public static Photo decode(byte[] bytes, int enoughWidth, int enoughHeight) throws UnreadableImageException {
        OpenCv.load();
        ImageHeader header = ImageHeader.of(bytes);
        long pixels = (long) header.width() * header.height();
        if (pixels > MAX_PIXELS) {
            throw new UnreadableImageException("the picture has " + header.width() + " x " + header.height()
                    + " pixels, more than the " + MAX_PIXELS / 1_000_000 + " million allowed");
        }
        double times = Math.max((double) header.width() / enoughWidth, (double) header.height() / enoughHeight);
        MatOfByte encoded = new MatOfByte(bytes);
        try {
            return new Photo(encoded, header, times >= 8 ? 4 : times >= 4 ? 2 : 1);
        } catch (UnreadableImageException | RuntimeException e) {
            encoded.release();
            throw e;
        }
    }

    private Mat decode(int reduction) throws UnreadableImageException {
        int flags =
                switch (reduction) {
                    case 4 -> Imgcodecs.IMREAD_REDUCED_COLOR_4;
                    case 2 -> Imgcodecs.IMREAD_REDUCED_COLOR_2;
                    default -> Imgcodecs.IMREAD_COLOR;
                };
        Mat stored;
        try {
            stored = Imgcodecs.imdecode(encoded, flags | Imgcodecs.IMREAD_IGNORE_ORIENTATION);
        } catch (RuntimeException e) {
            throw new UnreadableImageException("the picture cannot be decoded");
        }
        if (stored.empty()) {
            throw new UnreadableImageException(
                    header.format() == ImageHeader.Format.OTHER
                            ? "not a picture of a known format"
                            : "a " + header.format() + " whose picture cannot be decoded");
        }
        owned.add(stored);
        Mat upright = header.orientation().upright(stored);
        if (upright != stored) {
            owned.add(upright);
            stored.release();
        }
        return upright;
    }

    /** Width of the upright picture at full size, pixels. */
    public int width() {
        return width;
    }

    /** Height of the upright picture at full size, pixels. */
    public int height() {
        return height;
    }

    /** Width of the picture as stored, before any EXIF turn. */
    public int storedWidth() {
        return header.orientation().swapsSides() ? height : width;
    }

    /** Height of the picture as stored, before any EXIF turn. */
    public int storedHeight() {
        return header.orientation().swapsSides() ? width : height;
    }

    public Orientation orientation() {
        return header.orientation();
    }

    /** False when the file ends before its picture does: what is missing is grey. */
    public boolean complete() {
        return header.complete();
    }

    /** As first decoded: the whole picture, possibly reduced; owned by this photo. */
    Mat overview() {
        return overview;
    }

    /**
     * The whole picture, of at least the given share of its full size and, where that is possible, less than twice as large.
     *
     * @param share 0–1; 0.4 of a 4000 pixel picture asks for 1600 pixels
     * @return owned by this photo; compare its width with {@link #width()} to know its scale
     */
    public Mat ofAtLeast(double share) throws UnreadableImageException {
        double needed = share * width;
        if (levels.get(0).cols() < Math.floor(needed) && levels.get(0).cols() < width) {
            levels.add(0, decode(1));
        }
        int smallest = levels.size() - 1;
        while (smallest > 0 && levels.get(smallest).cols() < needed) {
            smallest--;
        }
        boolean last = smallest == levels.size() - 1;
        Mat level = levels.get(smallest);
        while (last && level.cols() / 2 >= needed && Math.min(level.cols(), level.rows()) >= 2) {
            Mat half = new Mat();
            Imgproc.resize(level, half, new Size(), 0.5, 0.5, Imgproc.INTER_AREA);
            owned.add(half);
            levels.add(half);
            level = half;
        }
        return level;
    }

    @Override
    public void close() {
        owned.forEach(Mat::release);
        encoded.release();
    }
}
