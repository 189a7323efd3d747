package org.scps.edge.simulator.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Draws frames as a lane camera would take them. Keeps its buffers, so one thread at a time. */
public final class FramePainter {

    private final BufferedImage image =
            new BufferedImage(Projection.WIDTH, Projection.HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    private final Backdrops backdrops = new Backdrops();

    /** The nearest a vehicle may come, metres, before its plate leaves the picture below. */
    public static double nearest(long laneSeed, Vehicle vehicle, boolean rear) {
        Projection projection = Backdrops.camera(laneSeed);
        double z = 1.5;
        while (projection.project(0, vehicle.plateHeight(rear) - 0.08, z).y > Projection.HEIGHT - 55) {
            z += 0.05;
        }
        return z;
    }

    public synchronized Frame draw(Shot shot) {
        Projection projection = Backdrops.camera(shot.laneSeed());
        BufferedImage lane = backdrops.lane(shot.laneSeed(), shot.garage());
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.drawImage(lane, 0, 0, null);
        Easel easel = new Easel(graphics, projection, shot.x(), shot.z(), shot.yaw());
        vehicle(easel, shot);
        Point2D[] corners = corners(easel, shot);
        Point2D.Double middle = easel.at(0, 0.8, 0);
        Optics.light(pixels, shot.light(), shot.exposure(), middle.x, middle.y);
        plate(shot, corners);
        lamps(graphics, easel, shot);
        blur(easel, shot);
        Optics.focusBlur(pixels, shot.focus());
        rain(graphics, shot);
        graphics.dispose();
        Optics.noise(pixels, shot.light().noise, shot.seed());
        return new Frame(encode(shot.quality()), List.of(corners));
    }

    private static void vehicle(Easel easel, Shot shot) {
        if (shot.vehicle() instanceof Motorcycle motorcycle) {
            new MotorcyclePainter(easel, motorcycle).paint();
        } else if (shot.vehicle() instanceof Car car) {
            new CarPainter(easel, car).paint(shot.rear());
        }
    }

    private static Point2D[] corners(Easel easel, Shot shot) {
        double w = shot.plate().design().width() / 2000;
        double h = shot.plate().design().height() / 2000;
        double y = shot.vehicle().plateHeight(shot.rear());
        double proud = shot.vehicle().plateDepth(shot.rear());
        return new Point2D[] {
            easel.at(-w, y + h, proud), easel.at(w, y + h, proud), easel.at(w, y - h, proud), easel.at(-w, y - h, proud)
        };
    }

    private void plate(Shot shot, Point2D[] corners) {
        double scale =
                1.9 * corners[0].distance(corners[1]) / shot.plate().design().width();
        PlateWarp warp = new PlateWarp(
                shot.plate().design(), shot.plate().printed(), shot.rear(), shot.dirt(), shot.dirtSeed(), scale);
        Light light = shot.light();
        double gain = light.plateGain * Math.min(1.04, shot.exposure());
        double[] gains = {gain * light.red, gain * light.green, gain * light.blue};
        warp.into(pixels, corners, gains, light == Light.INFRARED);
    }

    /** Lamps are on where it is dark; infrared cameras hardly see them. */
    private static void lamps(Graphics2D graphics, Easel easel, Shot shot) {
        if (!shot.light().dark()) {
            return;
        }
        boolean infrared = shot.light() == Light.INFRARED;
        double height = shot.vehicle().lampHeight(shot.rear());
        double aside = shot.vehicle().lampAside(shot.rear());
        double size = easel.at(0, 1, 0).distance(easel.at(1, 1, 0));
        for (int side = -1; side <= (aside == 0 ? -1 : 1); side += 2) {
            Point2D at = easel.at(side * aside, height, -0.05);
            Color colour = infrared ? new Color(0xd8d8d8) : shot.rear() ? new Color(0xff2a1c) : new Color(0xfff1d4);
            glow(graphics, at, size * (shot.rear() ? 0.22 : 0.34), colour, shot.rear() || infrared ? 130 : 205);
            glow(
                    graphics,
                    at,
                    size * 0.075,
                    shot.rear() && !infrared ? new Color(0xff7a5e) : Color.WHITE,
                    infrared ? 120 : 235);
        }
    }

    private static void glow(Graphics2D graphics, Point2D at, double radius, Color colour, int opacity) {
        Color core = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
        Color mid = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity / 4);
        Color none = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0);
        graphics.setPaint(new RadialGradientPaint(
                at, (float) Math.max(1, radius), new float[] {0, 0.4f, 1}, new Color[] {core, mid, none}));
        graphics.fill(new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius));
    }

    /** Only what moves smears: the vehicle's part of the picture. */
    private void blur(Easel easel, Shot shot) {
        double hw = shot.vehicle().halfWidth() + 0.1;
        Rectangle area = new Rectangle();
        area.setFrameFromDiagonal(easel.at(-hw, shot.vehicle().height() + 0.05, 0), easel.at(hw, 0, 0));
        Optics.motionBlur(pixels, area, shot.motion() * 0.35, shot.motion());
    }

    private static void rain(Graphics2D graphics, Shot shot) {
        Random random = new Random(shot.seed() ^ 0x5eed);
        double slant = 0.12 + 0.1 * random.nextDouble();
        for (int i = 0; i < shot.rain() * 420; i++) {
            double x = random.nextInt(Projection.WIDTH + 100) - 50.0;
            double y = random.nextInt(Projection.HEIGHT);
            double length = 14 + random.nextInt(30);
            graphics.setColor(new Color(215, 222, 230, 26 + random.nextInt(50)));
            graphics.setStroke(new java.awt.BasicStroke(0.7f + random.nextFloat() * 0.8f));
            graphics.draw(new Line2D.Double(x, y, x - length * slant, y + length));
        }
    }

    private byte[] encode(double quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(200_000);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = new javax.imageio.stream.MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("a drawn frame cannot be encoded", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
