package org.scps.edge.capture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small JPEGs for tests: a grey lane, with a car when {@code car} is not negative. */
final class Pictures {

    private Pictures() {}

    static byte[] lane() {
        return lane(-1);
    }

    /** @param car left edge of a white car, pixels of 320 */
    static byte[] lane(int car) {
        BufferedImage image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, 320, 180);
        if (car >= 0) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(car, 60, 100, 80);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
