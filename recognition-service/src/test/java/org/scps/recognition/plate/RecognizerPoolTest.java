package org.scps.recognition.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.ocr.SecondOpinion;

class RecognizerPoolTest {

    @Test
    void modelsChangeWhilePicturesAreRead() throws Exception {
        byte[] car;
        try (InputStream in = getClass().getResourceAsStream("/burst/2.jpg")) {
            car = in.readAllBytes();
        }
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try (RecognizerPool pool = new RecognizerPool(
                PlateModels.bundled(),
                PlateFormats.bundled(),
                () -> SecondOpinion.NONE,
                PlateRecognizer.Settings.standard(),
                2)) {
            String before = pool.recognize(car, false).plates().get(0).text();
            List<Future<Recognition>> reads = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                reads.add(readers.submit(() -> pool.recognize(car, false)));
            }

            pool.switchTo(PlateModels.bundled());

            for (Future<Recognition> read : reads) {
                assertThat(read.get().plates().get(0).text()).isEqualTo(before);
            }
            assertThat(pool.recognize(car, false).modelVersion()).isEqualTo(pool.modelVersion());
        } finally {
            readers.shutdownNow();
        }
    }
}
