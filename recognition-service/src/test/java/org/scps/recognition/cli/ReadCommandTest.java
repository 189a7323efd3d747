package org.scps.recognition.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.scps.recognition.image.OpenCv;
import org.scps.recognition.image.Pictures;

class ReadCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void goesOnOverFilesThatCannotBeRead() throws Exception {
        OpenCv.load();
        byte[] car = carPhoto();
        write("1-car.jpg", car);
        write("2-empty.jpg", new byte[0]);
        write("3-text.jpg", "not a picture".getBytes(StandardCharsets.UTF_8));
        write("4-truncated.jpg", Arrays.copyOf(car, car.length * 3 / 4));
        write("5-grey.png", Pictures.encode(".png", new Mat(300, 400, CvType.CV_8UC1, Scalar.all(90))));
        write("6-deep.png", Pictures.encode(".png", new Mat(300, 400, CvType.CV_16UC3, Scalar.all(9000))));
        write("7-header-only.jpg", Arrays.copyOf(car, 30));
        write("7-print.jpg", cmyk());
        write("8-turned.jpg", Pictures.withExif(car, 6));
        write("8-grey.jpg", Pictures.encode(".jpg", new Mat(300, 400, CvType.CV_8UC1, Scalar.all(90))));
        write("8-huge.png", huge());
        write("8-large.jpg", Pictures.jpeg(6000, 4000, Scalar.all(120)));

        int code =
                run("--json", folder.toString(), folder.resolve("9-missing.jpg").toString());

        Map<String, JsonNode> lines = new HashMap<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            JsonNode node = new ObjectMapper().readTree(line);
            lines.put(Path.of(node.get("image").asText()).getFileName().toString(), node);
        }
        assertThat(code).isEqualTo(1);
        assertThat(lines).hasSize(13);
        assertThat(lines.get("1-car.jpg").has("error")).isFalse();
        assertThat(lines.get("1-car.jpg").get("plates").size()).isGreaterThanOrEqualTo(1);
        assertThat(lines.get("1-car.jpg").get("plates").get(0).get("box").size())
                .isEqualTo(4);
        assertThat(lines.get("2-empty.jpg").get("error").asText()).isEqualTo("the file is empty");
        assertThat(lines.get("3-text.jpg").get("error").asText()).contains("not a picture");
        assertThat(lines.get("4-truncated.jpg").get("error").asText()).contains("truncated");
        assertThat(lines.get("5-grey.png").has("error")).isFalse();
        assertThat(lines.get("6-deep.png").has("error")).isFalse();
        assertThat(lines.get("7-print.jpg").has("error")).isFalse();
        assertThat(lines.get("7-header-only.jpg").get("error").asText()).contains("cut off");
        assertThat(lines.get("8-turned.jpg").get("width"))
                .isEqualTo(lines.get("1-car.jpg").get("width"));
        assertThat(lines.get("8-grey.jpg").has("error")).isFalse();
        assertThat(lines.get("8-large.jpg").has("error")).isFalse();
        assertThat(lines.get("8-large.jpg").get("width").asInt()).isEqualTo(6000);
        assertThat(lines.get("8-huge.png").get("error").asText())
                .contains("65546 x 65546")
                .contains("120 million");
        assertThat(lines.get("9-missing.jpg").get("error").asText()).isEqualTo("no such file");
        assertThat(err.toString(StandardCharsets.UTF_8).lines().filter(l -> l.startsWith("scps read: ")))
                .hasSize(6);
    }

    @Test
    void drawsWhatItRead() throws Exception {
        write("car.jpg", carPhoto());
        Path drawn = folder.resolve("drawn");

        int code = run(folder.resolve("car.jpg").toString(), "--annotate", drawn.toString());

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("PLATE").contains("car.jpg");
        try (var files = Files.list(drawn)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void wrongUseHasItsOwnExitCode() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("name a photo or a folder");
    }

    private int run(String... arguments) {
        return ReadCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private void write(String name, byte[] bytes) throws Exception {
        Files.write(folder.resolve(name), bytes);
    }

    /** A picture that says of itself to have more pixels than memory holds. */
    private static byte[] huge() {
        byte[] small = Pictures.encode(".png", new Mat(10, 10, CvType.CV_8UC3, Scalar.all(1)));
        small[17] = 1;
        small[21] = 1;
        return small;
    }

    /** A JPEG of four inks, as print shops make them. */
    private static byte[] cmyk() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(target);
            writer.write(
                    new IIOImage(Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 400, 300, 4, null), null, null));
        }
        return bytes.toByteArray();
    }

    private static byte[] carPhoto() throws Exception {
        try (InputStream in = ReadCommandTest.class.getResourceAsStream("/burst/2.jpg")) {
            return in.readAllBytes();
        }
    }
}
