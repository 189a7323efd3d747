package org.scps.edge.capture;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MjpegParserTest {

    private static final byte[] FIRST = Pictures.lane();
    private static final byte[] SECOND = Pictures.lane(40);

    private final List<byte[]> pictures = new ArrayList<>();
    private final MjpegParser parser = new MjpegParser(200_000, pictures::add);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1024, 100_000})
    void findsPicturesHoweverTheStreamIsChopped(int chunk) {
        byte[] stream = joined(FIRST, SECOND, FIRST);

        for (int at = 0; at < stream.length; at += chunk) {
            byte[] part = Arrays.copyOfRange(stream, at, Math.min(stream.length, at + chunk));
            parser.feed(part, part.length);
        }

        assertThat(pictures).containsExactly(FIRST, SECOND, FIRST);
    }

    @Test
    void passesOverWhatStandsBetweenPictures() {
        byte[] header = "--frame\r\nContent-Type: image/jpeg\r\n\r\n".getBytes(US_ASCII);

        feed(joined(header, FIRST, header, new byte[] {(byte) 0xFF, 0, (byte) 0xFF}, SECOND));

        assertThat(pictures).containsExactly(FIRST, SECOND);
    }

    @Test
    void doesNotTakeTheEndOfAThumbnailForTheEndOfThePicture() {
        byte[] thumbnail = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};
        byte[] segment = joined(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 6}, thumbnail);
        byte[] picture = joined(Arrays.copyOf(FIRST, 2), segment, Arrays.copyOfRange(FIRST, 2, FIRST.length));

        feed(picture);

        assertThat(pictures).containsExactly(picture);
    }

    @Test
    void dropsAPictureThatBreaksOffAndTakesTheNext() {
        feed(joined(Arrays.copyOf(FIRST, FIRST.length - 20), SECOND));

        assertThat(pictures).containsExactly(SECOND);
        assertThat(parser.broken()).isEqualTo(1);
    }

    @Test
    void dropsAPictureThatGrowsTooLarge() {
        MjpegParser small = new MjpegParser(FIRST.length - 1, pictures::add);

        small.feed(FIRST, FIRST.length);

        assertThat(pictures).isEmpty();
        assertThat(small.broken()).isEqualTo(1);
    }

    private void feed(byte[] bytes) {
        parser.feed(bytes, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
