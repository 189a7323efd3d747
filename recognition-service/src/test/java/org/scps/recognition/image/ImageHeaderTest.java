package org.scps.recognition.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opencv.core.Scalar;

class ImageHeaderTest {

    private final byte[] jpeg = Pictures.jpeg(64, 48, Scalar.all(90));

    @Test
    void jpegTellsItsSize() throws Exception {
        ImageHeader header = ImageHeader.of(jpeg);

        assertThat(header).isEqualTo(new ImageHeader(ImageHeader.Format.JPEG, 64, 48, Orientation.UPRIGHT, true));
    }

    @Test
    void pngTellsItsSize() throws Exception {
        ImageHeader header = ImageHeader.of(Pictures.encode(".png", Pictures.plain(30, 20, Scalar.all(9))));

        assertThat(header).isEqualTo(new ImageHeader(ImageHeader.Format.PNG, 30, 20, Orientation.UPRIGHT, true));
    }

    @Test
    void exifTellsTheOrientation() throws Exception {
        assertThat(ImageHeader.of(Pictures.withExif(jpeg, 6)).orientation()).isEqualTo(Orientation.TURN_RIGHT);
        assertThat(ImageHeader.of(Pictures.withExif(jpeg, 9)).orientation()).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void jpegWithoutItsEndIsIncomplete() throws Exception {
        byte[] half = Arrays.copyOf(jpeg, jpeg.length - 20);

        assertThat(ImageHeader.of(half).complete()).isFalse();
    }

    @Test
    void jpegCutWithinItsHeaderIsToldSo() {
        assertThatThrownBy(() -> ImageHeader.of(Arrays.copyOf(jpeg, 40)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void emptyFileIsToldSo() {
        assertThatThrownBy(() -> ImageHeader.of(new byte[0])).hasMessageContaining("empty");
    }
}
