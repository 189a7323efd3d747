package org.scps.portal.testing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws stand-ins for lane photos. Letters are drawn from dots, because a test machine may have no fonts. */
final class Pixels {

    /** Five rows of three dots, from A to Z and 0 to 9. */
    private static final String DOTS = "75557 65656 74447 65556 74647 74644 74557 55755 72227 11157 55655 44447 57755"
            + " 57555 75557 75744 75531 75655 74717 72222 55557 55552 55775 55255 55722 71247"
            + " 75557 26227 71747 71717 55711 74717 74757 71222 75757 75717";

    private Pixels() {}

    static byte[] photo(String plate) {
        BufferedImage image = new BufferedImage(960, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        Color[] paints = {new Color(0x34506b), new Color(0x7a2e2e), new Color(0x3b5b45), new Color(0x6b6b72)};
        Color paint = paints[Math.floorMod(plate.hashCode(), paints.length)];
        pen.setPaint(new GradientPaint(0, 0, new Color(0xaab4bb), 0, 300, new Color(0x6f777c)));
        pen.fillRect(0, 0, 960, 330);
        pen.setPaint(new GradientPaint(0, 330, new Color(0x595e61), 0, 600, new Color(0x34383a)));
        pen.fillRect(0, 330, 960, 270);
        pen.setPaint(new Color(0, 0, 0, 90));
        pen.fillOval(170, 480, 640, 70);
        pen.setPaint(new GradientPaint(0, 150, paint.brighter(), 0, 500, paint.darker()));
        pen.fill(new RoundRectangle2D.Double(290, 140, 400, 220, 120, 120));
        pen.fill(new RoundRectangle2D.Double(210, 260, 560, 250, 80, 80));
        pen.setPaint(new Color(0x1b2328));
        pen.fill(new RoundRectangle2D.Double(320, 165, 340, 115, 60, 60));
        pen.setPaint(new Color(0xd8402f));
        pen.fill(new RoundRectangle2D.Double(235, 300, 70, 40, 20, 20));
        pen.fill(new RoundRectangle2D.Double(675, 300, 70, 40, 20, 20));
        plate(pen, plate, 370, 385, 240, 58);
        return jpeg(image);
    }

    static byte[] crop(String plate) {
        BufferedImage image = new BufferedImage(520, 112, BufferedImage.TYPE_INT_RGB);
        plate(pen(image), plate, 0, 0, 520, 112);
        return jpeg(image);
    }

    private static void plate(Graphics2D pen, String plate, int x, int y, int width, int height) {
        pen.setPaint(new Color(0xf4f4ee));
        pen.fillRect(x, y, width, height);
        double cell = Math.min(width / (plate.length() * 4.0 + 2), height / 7.0);
        double left = x + (width - (plate.length() * 4 - 1) * cell) / 2;
        double top = y + (height - 5 * cell) / 2;
        pen.setPaint(new Color(0x1c1f24));
        for (int i = 0; i < plate.length(); i++) {
            char c = plate.charAt(i);
            String rows = DOTS.split(" ")[Character.isDigit(c) ? 26 + c - '0' : c - 'A'];
            for (int row = 0; row < 5; row++) {
                for (int column = 0; column < 3; column++) {
                    if ((rows.charAt(row) - '0' >> 2 - column & 1) == 1) {
                        pen.fillRect(
                                (int) (left + (i * 4 + column) * cell),
                                (int) (top + row * cell),
                                (int) cell + 1,
                                (int) cell + 1);
                    }
                }
            }
        }
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private static byte[] jpeg(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
