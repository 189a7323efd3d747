package org.scps.ingest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Real encoded images for tests. */
public final class Pictures {

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return encoded(width, height, Color.GRAY, "jpg");
    }

    /** A picture that differs from those of other shades. */
    public static byte[] jpeg(int width, int height, int shade) {
        return encoded(width, height, new Color(shade, 255 - shade, shade / 2), "jpg");
    }

    public static byte[] png(int width, int height) {
        return encoded(width, height, Color.GRAY, "png");
    }

    private static byte[] encoded(int width, int height, Color colour, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.WHITE);
        pen.drawRect(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
