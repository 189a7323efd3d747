package org.scps.edge.simulator.scene;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.scps.edge.simulator.plate.PlateDesign;

/** Lays a flat plate into the picture in true perspective. */
final class PlateWarp {

    private static final int SAMPLES = 3;

    private final BufferedImage texture;
    private final int[] texels;

    /** @param scale pixels a millimetre; about 1.5 to 2 times what the picture shows */
    PlateWarp(PlateDesign design, String printed, boolean rear, Dirt dirt, long dirtSeed, double scale) {
        texture = new BufferedImage(
                (int) Math.round(design.width() * scale),
                (int) Math.round(design.height() * scale),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = texture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(texture.getWidth() / design.width(), texture.getHeight() / design.height());
        design.paint(graphics, printed, rear);
        graphics.clip(new Rectangle2D.Double(0, 0, design.width(), design.height()));
        dirt.paint(graphics, design.width(), design.height(), dirtSeed);
        graphics.dispose();
        texels = ((DataBufferInt) texture.getRaster().getDataBuffer()).getData();
    }

    /**
     * @param corners in the picture: top left, top right, bottom right, bottom left
     * @param gains brightness of red, green and blue, 1 is as painted
     */
    void into(int[] pixels, Point2D[] corners, double[] gains, boolean grey) {
        double[] toUnit = Homography.toUnitSquare(corners);
        int left = (int) Math.max(0, min(corners, true) - 1);
        int top = (int) Math.max(0, min(corners, false) - 1);
        int right = (int) Math.min(Projection.WIDTH - 1, max(corners, true) + 1);
        int bottom = (int) Math.min(Projection.HEIGHT - 1, max(corners, false) + 1);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                int at = y * Projection.WIDTH + x;
                pixels[at] = mixed(pixels[at], x, y, toUnit, gains, grey);
            }
        }
    }

    private int mixed(int below, int x, int y, double[] toUnit, double[] gains, boolean grey) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double cover = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            double px = x + (i % SAMPLES + 0.5) / SAMPLES - 0.5;
            double py = y + (i / SAMPLES + 0.5) / SAMPLES - 0.5;
            double w = toUnit[6] * px + toUnit[7] * py + toUnit[8];
            double u = (toUnit[0] * px + toUnit[1] * py + toUnit[2]) / w;
            double v = (toUnit[3] * px + toUnit[4] * py + toUnit[5]) / w;
            if (u < 0 || u >= 1 || v < 0 || v >= 1) {
                continue;
            }
            int argb = texels[(int) (v * texture.getHeight()) * texture.getWidth() + (int) (u * texture.getWidth())];
            double alpha = (argb >>> 24) / 255.0;
            red += alpha * ((argb >> 16) & 255);
            green += alpha * ((argb >> 8) & 255);
            blue += alpha * (argb & 255);
            cover += alpha;
        }
        double all = SAMPLES * SAMPLES;
        double rest = 1 - cover / all;
        if (grey) {
            double mean = (red * 5 + green * 6 + blue * 5) / 16;
            red = mean;
            green = mean;
            blue = mean;
        }
        return Optics.rgb(
                (int) (red / all * gains[0] + ((below >> 16) & 255) * rest),
                (int) (green / all * gains[1] + ((below >> 8) & 255) * rest),
                (int) (blue / all * gains[2] + (below & 255) * rest));
    }

    private static double min(Point2D[] corners, boolean horizontal) {
        double min = Double.MAX_VALUE;
        for (Point2D corner : corners) {
            min = Math.min(min, horizontal ? corner.getX() : corner.getY());
        }
        return min;
    }

    private static double max(Point2D[] corners, boolean horizontal) {
        double max = -Double.MAX_VALUE;
        for (Point2D corner : corners) {
            max = Math.max(max, horizontal ? corner.getX() : corner.getY());
        }
        return max;
    }
}
