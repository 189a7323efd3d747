package org.scps.recognition.ocr;

import java.util.List;
import org.opencv.core.Mat;
import org.scps.events.PlateCandidate;

/** Another reader, asked where the first is unsure. Belongs to one thread. */
public interface SecondOpinion extends AutoCloseable {

    /** Asks nobody. */
    SecondOpinion NONE = new SecondOpinion() {
        @Override
        public List<PlateCandidate> read(Mat plate) {
            return List.of();
        }

        @Override
        public void close() {}
    };

    /**
     * @param plate straightened, 8-bit BGR
     * @return likeliest first; empty when it sees nothing
     */
    List<PlateCandidate> read(Mat plate);

    @Override
    void close();
}
