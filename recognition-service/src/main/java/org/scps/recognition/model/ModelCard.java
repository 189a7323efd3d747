package org.scps.recognition.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * The part of {@code plate-model.json} that the service works by. The exporter of the training writes the file beside the
 * two models.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ModelCard(Detector detector, Refiner refiner, Reader reader) {

    /** The format this code understands. */
    static final String SLOTS = "slots";

    public ModelCard {
        if (detector == null || refiner == null || reader == null) {
            throw new IllegalArgumentException("plate-model.json must describe a detector, a refiner and a reader");
        }
    }

    /** The models' versions, as recorded with every read. */
    public String version() {
        return "detector-" + detector.version() + "+refiner-" + refiner.version() + "+reader-" + reader.version();
    }

    /**
     * @param bf16 the same network in bfloat16, for processors that calculate in it; null when there is none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Detector(String file, String sha256, String version, Input input, Suppression nms, File bf16) {}

    /** A file beside the card. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record File(String file, String sha256) {}

    /**
     * @param windowX width of the window that is looked at, in units of the find's width
     * @param windowY height of the window, in units of the find's height
     * @param confidence below which a find is no plate, 0–1
     * @param bf16 the same network in bfloat16; null when there is none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Refiner(
            String file,
            String sha256,
            String version,
            Input input,
            double windowX,
            double windowY,
            double confidence,
            File bf16) {}

    /**
     * @param iou of two boxes above which they show one plate, 0–1
     * @param confidence below which a row is noise, 0–1
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Suppression(double iou, double confidence) {}

    /**
     * @param height pixels; the most of them where {@code multipleOf} is given
     * @param width pixels; the most of them where {@code multipleOf} is given
     * @param letterboxPadValue of the unused part, 0–1; detector only
     * @param marginX added left and right of the plate, share of its width; reader only
     * @param marginY added above and below the plate, share of its height; reader only
     * @param layout {@code NHWC}: bytes, blue, green and red beside each other, as pictures lie in memory; null or
     *     {@code NCHW}: floats 0–1 in planes red, green, blue
     * @param multipleOf both sides may be any multiple of so many pixels; 0 where the size is fixed; detector only
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Input(
            int height,
            int width,
            double letterboxPadValue,
            double marginX,
            double marginY,
            String layout,
            int multipleOf) {

        /** True when pictures go in as they lie in memory. */
        public boolean bytes() {
            return "NHWC".equals(layout);
        }
    }

    /**
     * @param decoding {@code slots}: one character a slot from the left, the first slot that is best left empty ends the text
     * @param alphabet the characters of a slot's classes, in order
     * @param padIndex the class that means "no character"
     * @param regions the classes of the region output: ISO 3166-1 alpha-2 in lower case, or {@code us-} and the state
     * @param bf16 the same network in bfloat16; null when there is none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reader(
            String file,
            String sha256,
            String version,
            Input input,
            String decoding,
            String alphabet,
            int slots,
            int padIndex,
            List<String> regions,
            File bf16) {

        public Reader {
            if (!SLOTS.equals(decoding)) {
                throw new IllegalArgumentException("plate-model.json: unknown decoding of the reader: " + decoding);
            }
            if (padIndex != alphabet.length()) {
                throw new IllegalArgumentException("plate-model.json: the pad must follow the alphabet");
            }
            regions = regions == null ? List.of() : List.copyOf(regions);
        }
    }
}
