package org.scps.edge.simulator.scene;

import java.awt.Rectangle;
import java.util.Random;

/** What light, lens and sensor do to the pixels, {@code 0xRRGGBB} row by row. */
final class Optics {

    private static final int WIDTH = Projection.WIDTH;
    private static final int HEIGHT = Projection.HEIGHT;
    private static final int GRAIN = 1 << 16;
    private static final byte[] NOISE = noise();

    private Optics() {}

    static int brighter(int rgb, int by) {
        return rgb(((rgb >> 16) & 255) + by, ((rgb >> 8) & 255) + by, (rgb & 255) + by);
    }

    static int rgb(int red, int green, int blue) {
        return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    /**
     * Turns a picture in full daylight into one in the given light.
     *
     * @param x middle of the lamp's cone, pixels
     * @param y middle of the lamp's cone, pixels
     */
    static void light(int[] pixels, Light light, double exposure, double x, double y) {
        int[] gains = new int[1024];
        for (int i = 0; i < gains.length; i++) {
            double distance = i / 1023.0 * 2.2;
            double vignette = 1 - 0.13 * distance * distance;
            gains[i] = (int)
                    (256 * exposure * vignette * (light.ambient + light.lamp * Math.exp(-2.2 * distance * distance)));
        }
        int red = (int) (light.red * 256);
        int green = (int) (light.green * 256);
        int blue = (int) (light.blue * 256);
        double reach = 620;
        for (int row = 0; row < HEIGHT; row++) {
            double dy = (row - y) / (reach * 0.8);
            for (int column = 0; column < WIDTH; column++) {
                double dx = (column - x) / reach;
                int gain = gains[Math.min(1023, (int) (Math.sqrt(dx * dx + dy * dy) * (1023 / 2.2)))];
                int rgb = pixels[row * WIDTH + column];
                int r = ((rgb >> 16) & 255) * gain >> 8;
                int g = ((rgb >> 8) & 255) * gain >> 8;
                int b = (rgb & 255) * gain >> 8;
                if (light == Light.INFRARED) {
                    int grey = (r * 5 + g * 6 + b * 5) >> 4;
                    pixels[row * WIDTH + column] = rgb(grey, grey, grey);
                } else {
                    pixels[row * WIDTH + column] = rgb(r * red >> 8, g * green >> 8, b * blue >> 8);
                }
            }
        }
    }

    /** Smears an area along a direction; lengths below a pixel change nothing. */
    static void motionBlur(int[] pixels, Rectangle area, double dx, double dy) {
        int steps = (int) Math.ceil(Math.hypot(dx, dy));
        Rectangle within = area.intersection(new Rectangle(0, 0, WIDTH, HEIGHT));
        if (steps < 2 || within.isEmpty()) {
            return;
        }
        int[] source = pixels.clone();
        int[] offsets = new int[steps];
        for (int row = within.y; row < within.y + within.height; row++) {
            for (int column = within.x; column < within.x + within.width; column++) {
                int r = 0;
                int g = 0;
                int b = 0;
                for (int i = 0; i < steps; i++) {
                    double share = (i + 0.5) / steps - 0.5;
                    int x = Math.max(0, Math.min(WIDTH - 1, column + (int) Math.round(share * dx)));
                    int y = Math.max(0, Math.min(HEIGHT - 1, row + (int) Math.round(share * dy)));
                    offsets[i] = source[y * WIDTH + x];
                }
                for (int rgb : offsets) {
                    r += (rgb >> 16) & 255;
                    g += (rgb >> 8) & 255;
                    b += rgb & 255;
                }
                pixels[row * WIDTH + column] = rgb(r / steps, g / steps, b / steps);
            }
        }
    }

    /** A lens slightly out of focus: a 3 × 3 binomial filter, mixed in by {@code amount}, 0–1; above 1 it runs again. */
    static void focusBlur(int[] pixels, double amount) {
        for (double left = amount; left > 0.05; left -= 1) {
            soften(pixels, (int) (256 * Math.min(1, left)));
        }
    }

    private static void soften(int[] pixels, int mix) {
        int[] above = new int[WIDTH];
        int[] here = new int[WIDTH];
        System.arraycopy(pixels, 0, here, 0, WIDTH);
        System.arraycopy(pixels, 0, above, 0, WIDTH);
        for (int row = 0; row < HEIGHT; row++) {
            int next = Math.min(HEIGHT - 1, row + 1) * WIDTH;
            for (int x = 0; x < WIDTH; x++) {
                int l = Math.max(0, x - 1);
                int r = Math.min(WIDTH - 1, x + 1);
                int mixed = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int sum = 2
                                    * (channel(above[x], shift)
                                            + channel(here[l], shift)
                                            + channel(here[r], shift)
                                            + channel(pixels[next + x], shift))
                            + 4 * channel(here[x], shift)
                            + channel(above[l], shift)
                            + channel(above[r], shift)
                            + channel(pixels[next + l], shift)
                            + channel(pixels[next + r], shift);
                    int value = (channel(here[x], shift) * (256 - mix) + (sum >> 4) * mix) >> 8;
                    mixed |= value << shift;
                }
                pixels[row * WIDTH + x] = mixed;
            }
            int[] spare = above;
            above = here;
            here = spare;
            System.arraycopy(pixels, next, here, 0, WIDTH);
        }
    }

    private static int channel(int rgb, int shift) {
        return (rgb >> shift) & 255;
    }

    /** Adds noise with a standard deviation of {@code sigma} grey levels. */
    static void noise(int[] pixels, double sigma, long seed) {
        int scale = (int) (sigma * 256 / 32);
        Random random = new Random(seed);
        for (int row = 0; row < HEIGHT; row++) {
            int at = random.nextInt(GRAIN);
            for (int x = row * WIDTH; x < (row + 1) * WIDTH; x++) {
                int rgb = pixels[x];
                int grey = NOISE[at++ & (GRAIN - 1)] * scale;
                int r = NOISE[at++ & (GRAIN - 1)] * scale;
                int b = NOISE[at & (GRAIN - 1)] * scale;
                pixels[x] = rgb(
                        ((rgb >> 16) & 255) + ((grey * 3 + r) >> 10),
                        ((rgb >> 8) & 255) + (grey >> 8),
                        (rgb & 255) + ((grey * 3 + b) >> 10));
            }
        }
    }

    /** Normal distribution with a standard deviation of 32. */
    private static byte[] noise() {
        Random random = new Random(20);
        byte[] noise = new byte[GRAIN];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) Math.max(-127, Math.min(127, random.nextGaussian() * 32));
        }
        return noise;
    }

    private static int clamp(int value) {
        return value < 0 ? 0 : Math.min(value, 255);
    }
}
