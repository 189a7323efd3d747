package org.scps.edge.simulator.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scps.edge.simulator.plate.Plate;
import org.scps.edge.simulator.plate.PlateCatalogue;

class FramePainterTest {

    private final FramePainter painter = new FramePainter();

    @ParameterizedTest
    @EnumSource(Light.class)
    void showsAPlateInEveryLightWhereItSaysItIs(Light light) throws IOException {
        Frame frame = painter.draw(shot(light, Dirt.CLEAN));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(frame.jpeg()));
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(720);
        Point2D topLeft = frame.corners().get(0);
        Point2D bottomRight = frame.corners().get(2);
        assertThat(bottomRight.getX() - topLeft.getX()).isBetween(110.0, 225.0);
        assertThat(contrast(image, topLeft, bottomRight)).isGreaterThan(90);
    }

    @ParameterizedTest
    @EnumSource(Light.class)
    void showsAMotorcyclesPlateWhereItSaysItIs(Light light) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        Plate plate = PlateCatalogue.issueForMotorcycle(random);
        Frame frame = painter.draw(shot(plate, Vehicle.carrying(plate, random), light, Dirt.CLEAN, 3));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(frame.jpeg()));
        Point2D topLeft = frame.corners().get(0);
        Point2D bottomRight = frame.corners().get(2);
        double width = bottomRight.getX() - topLeft.getX();
        assertThat(width).isBetween(80.0, 180.0);
        assertThat(bottomRight.getY() - topLeft.getY()).isGreaterThan(width / 2);
        assertThat(contrast(image, topLeft, bottomRight)).isGreaterThan(90);
    }

    @Test
    void drawsTheSameShotTheSameWay() {
        byte[] once = painter.draw(shot(Light.NIGHT, Dirt.DUSTY)).jpeg();

        assertThat(new FramePainter().draw(shot(Light.NIGHT, Dirt.DUSTY)).jpeg())
                .isEqualTo(once);
    }

    /** Spread of brightness within the plate, grey levels. */
    private static int contrast(BufferedImage image, Point2D from, Point2D to) {
        int darkest = 255;
        int brightest = 0;
        for (int y = (int) from.getY() + 4; y < to.getY() - 4; y++) {
            for (int x = (int) from.getX() + 20; x < to.getX() - 4; x++) {
                int green = image.getRGB(x, y) >> 8 & 255;
                darkest = Math.min(darkest, green);
                brightest = Math.max(brightest, green);
            }
        }
        return brightest - darkest;
    }

    private static Shot shot(Light light, Dirt dirt) {
        return shot(PlateCatalogue.of("BAB1234"), Car.random(new SplittableRandom(3)), light, dirt, 4.4);
    }

    private static Shot shot(Plate plate, Vehicle vehicle, Light light, Dirt dirt, double away) {
        return new Shot(plate, dirt, 1, true, vehicle, light, false, 0, 0, away, 0.05, 1, 0.3, 1, 0.3, 0.8, 9);
    }
}
