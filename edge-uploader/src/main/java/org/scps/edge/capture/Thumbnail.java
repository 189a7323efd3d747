package org.scps.edge.capture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A tiny grey picture of a frame: what the motion gate looks at. */
final class Thumbnail {

    private static final int COLUMNS = 64;
    private static final int ROWS = 36;

    private Thumbnail() {}

    /**
     * Brightness, 0–255, of 64 × 36 pixels, row by row.
     *
     * @throws IOException when the image cannot be decoded
     */
    static float[] of(byte[] encoded) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not an image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam parameters = reader.getDefaultReadParam();
                int step = Math.max(1, Math.min(reader.getWidth(0) / (COLUMNS * 2), reader.getHeight(0) / (ROWS * 2)));
                parameters.setSourceSubsampling(step, step, 0, 0);
                return grey(reader.read(0, parameters));
            } finally {
                reader.dispose();
            }
        }
    }

    private static float[] grey(BufferedImage image) {
        float[] grey = new float[COLUMNS * ROWS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                grey[row * COLUMNS + column] = mean(image, column, row);
            }
        }
        return grey;
    }

    private static float mean(BufferedImage image, int column, int row) {
        int left = column * image.getWidth() / COLUMNS;
        int right = Math.max(left + 1, (column + 1) * image.getWidth() / COLUMNS);
        int top = row * image.getHeight() / ROWS;
        int bottom = Math.max(top + 1, (row + 1) * image.getHeight() / ROWS);
        float sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = image.getRGB(x, y);
                sum += ((rgb >> 16 & 255) * 77 + (rgb >> 8 & 255) * 151 + (rgb & 255) * 28) / 256f;
            }
        }
        return sum / ((right - left) * (bottom - top));
    }
}
