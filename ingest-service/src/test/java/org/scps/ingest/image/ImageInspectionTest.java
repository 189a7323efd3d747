package org.scps.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scps.ingest.Pictures;
import org.scps.ingest.image.ImageInspection.NotAnImage;
import org.scps.ingest.image.ImageInspection.Readable;
import org.scps.ingest.image.ImageInspection.Undecodable;

class ImageInspectionTest {

    @ParameterizedTest
    @CsvSource({"64,64", "1280,720", "333,77"})
    void readsTheDimensionsOfRealFiles(int width, int height) {
        assertThat(ImageInspection.of(Pictures.jpeg(width, height)))
                .isEqualTo(new Readable(ImageFormat.JPEG, width, height));
        assertThat(ImageInspection.of(Pictures.png(width, height)))
                .isEqualTo(new Readable(ImageFormat.PNG, width, height));
    }

    @Test
    void aBombIsMeasuredWithoutBeingDecoded() {
        Readable png = (Readable) ImageInspection.of(pngHeader(50_000, 50_000, 8, 2));
        Readable jpeg = (Readable) ImageInspection.of(jpegHeader(65_535, 65_535, 3));

        assertThat(png.pixels()).isEqualTo(2_500_000_000L);
        assertThat(jpeg.pixels()).isEqualTo(65_535L * 65_535);
    }

    @Test
    void whateverIsCutOffBeforeTheDimensionsIsNoReadableImage() {
        byte[] jpeg = jpegHeader(640, 480, 3);
        byte[] png = pngHeader(640, 480, 8, 2);

        for (int length = 0; length < jpeg.length; length++) {
            assertThat(ImageInspection.of(Arrays.copyOf(jpeg, length))).isNotInstanceOf(Readable.class);
        }
        for (int length = 0; length < png.length; length++) {
            assertThat(ImageInspection.of(Arrays.copyOf(png, length))).isNotInstanceOf(Readable.class);
        }
    }

    @Test
    void damagedBytesNeverBreakTheReader() {
        Random random = new Random(7);
        byte[] picture = Pictures.jpeg(320, 200);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = Arrays.copyOf(picture, 2 + random.nextInt(picture.length - 2));
            for (int hit = 0; hit < 8; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(ImageInspection.of(damaged)).isNotNull();
        }
    }

    @Test
    void endlessFillBytesAndEmptySegmentsEnd() {
        byte[] fill = new byte[1_000_000];
        Arrays.fill(fill, (byte) 0xFF);
        fill[1] = (byte) 0xD8;
        ByteBuffer restarts = ByteBuffer.allocate(1_000_000).putShort((short) 0xFFD8);
        while (restarts.remaining() >= 2) {
            restarts.putShort((short) 0xFFD0);
        }

        assertThat(ImageInspection.of(fill)).isInstanceOf(Undecodable.class);
        assertThat(ImageInspection.of(restarts.array())).isInstanceOf(Undecodable.class);
    }

    @Test
    void aSegmentOfImpossibleLengthIsRefused() {
        byte[] content = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 1, 0, 0, 0, 0, 0, 0};

        assertThat(ImageInspection.of(content)).isInstanceOf(Undecodable.class);
    }

    @ParameterizedTest
    @CsvSource({"0,480,3", "640,0,3", "640,480,0", "640,480,5"})
    void aJpegThatCanNotBeIsRefused(int width, int height, int components) {
        assertThat(ImageInspection.of(jpegHeader(width, height, components))).isInstanceOf(Undecodable.class);
    }

    @ParameterizedTest
    @CsvSource({"0,480,8,2", "640,0,8,2", "-1,480,8,2", "640,480,3,2", "640,480,8,5", "640,480,16,3"})
    void aPngThatCanNotBeIsRefused(int width, int height, int depth, int colour) {
        assertThat(ImageInspection.of(pngHeader(width, height, depth, colour))).isInstanceOf(Undecodable.class);
    }

    @Test
    void aPngHeaderWithAWrongChecksumIsRefused() {
        byte[] content = pngHeader(640, 480, 8, 2);
        content[19] ^= 1;

        assertThat(ImageInspection.of(content)).isInstanceOf(Undecodable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GIF89a............", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "RIFF....WEBP"
            })
    void anythingElseIsNoImage(String content) {
        assertThat(ImageInspection.of(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(NotAnImage.class);
    }

    private static byte[] jpegHeader(int width, int height, int components) {
        ByteBuffer content = ByteBuffer.allocate(2 + 4 + 4 + 2 + 8 + 3 * components);
        content.putShort((short) 0xFFD8);
        content.putShort((short) 0xFFE0).putShort((short) 6).putInt(0x4A464946);
        content.putShort((short) 0xFFC2).putShort((short) (8 + 3 * components)).put((byte) 8);
        content.putShort((short) height).putShort((short) width).put((byte) components);
        return content.array();
    }

    private static byte[] pngHeader(int width, int height, int depth, int colour) {
        ByteBuffer content = ByteBuffer.allocate(33);
        content.putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452);
        content.putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colour)
                .put(new byte[3]);
        CRC32 checksum = new CRC32();
        checksum.update(content.array(), 12, 17);
        return content.putInt((int) checksum.getValue()).array();
    }
}
