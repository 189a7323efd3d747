package org.scps.recognition.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.scps.events.BoundingBox;
import org.scps.recognition.plate.RecognizerPool;

/** What a lane shows that is not an ordinary plate from the front: a set of each, made from the photos given. */
final class HardBench {

    /** Plates less wide than so many times their height have two rows, mostly: motorcycles, lorries, the backs of vans. */
    private static final double TWO_ROWS_BELOW = 2.2;

    private HardBench() {}

    static Figures measure(BenchOptions options, List<Sample> all) throws InterruptedException {
        List<Sample> samples = all.stream().filter(Sample::legible).toList();
        Figures figures = new Figures();
        try (RecognizerPool pool = Pools.standard(options, 2)) {
            figures.put("models", pool.modelVersion());
            row(figures, pool, "as they are", samples);
            for (int degrees : new int[] {10, 20, 35}) {
                row(
                        figures,
                        pool,
                        "tilted by " + degrees + "°",
                        changed(samples, p -> Effects.turned(p, degrees, 0.8)));
            }
            row(figures, pool, "night", changed(samples, p -> Effects.atNight(p, 7)));
            row(
                    figures,
                    pool,
                    "two rows, motorcycles",
                    samples.stream().filter(HardBench::squarish).toList());
            row(figures, pool, "two cars, the near one's plate", pairs(samples));
            row(figures, pool, "a part hidden", hidden(samples));
            row(figures, pool, "writing that is no plate, beside one", lettered(samples, false));
            row(figures, pool, "writing alone", lettered(samples, true));
        }
        return figures;
    }

    private static void row(Figures figures, RecognizerPool pool, String name, List<Sample> samples)
            throws InterruptedException {
        List<Pass.Outcome> outcomes = Pass.over(pool, samples, 2).outcomes();
        Predicate<Pass.Outcome> wrong = o -> o.accepted() && !o.right();
        Figures row = new Figures();
        row.put("set", name);
        row.put("photos", outcomes.size());
        row.percent("right %", Pass.count(outcomes, Pass.Outcome::right), outcomes.size());
        row.percent("accepted %", Pass.count(outcomes, Pass.Outcome::accepted), outcomes.size());
        row.percent("accepted and wrong %", Pass.count(outcomes, wrong), outcomes.size());
        figures.row(row);
    }

    private static List<Sample> changed(List<Sample> samples, java.util.function.UnaryOperator<Mat> change) {
        return samples.stream()
                .map(sample -> sample.with(() -> Effects.changed(sample.photo().bytes(), 88, change)))
                .toList();
    }

    private static boolean squarish(Sample sample) {
        return sample.plates().size() == 1
                && sample.plates().get(0).box() != null
                && sample.plates().get(0).box().width()
                        < TWO_ROWS_BELOW * sample.plates().get(0).box().height();
    }

    /** Another car, half as large, stands beside: its plate must not be taken for the lane's own. */
    private static List<Sample> pairs(List<Sample> samples) {
        List<Sample> pairs = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample near = samples.get(i);
            byte[] far = samples.get((i + 1) % samples.size()).photo().bytes();
            pairs.add(near.with(() -> Effects.changed(near.photo().bytes(), 90, picture -> beside(picture, far))));
        }
        return pairs;
    }

    private static Mat beside(Mat near, byte[] farPhoto) {
        Mat far = org.opencv.imgcodecs.Imgcodecs.imdecode(new org.opencv.core.MatOfByte(farPhoto), 1);
        double scale = 0.5 * near.rows() / far.rows();
        int width = (int) Math.max(1, far.cols() * scale);
        Mat both = new Mat(near.rows(), near.cols() + width, near.type(), Scalar.all(127));
        near.copyTo(both.submat(new Rect(0, 0, near.cols(), near.rows())));
        Mat place = both.submat(new Rect(near.cols(), 0, width, near.rows() / 2));
        Imgproc.resize(far, place, place.size(), 0, 0, Imgproc.INTER_AREA);
        far.release();
        return both;
    }

    /** A bar as wide as a character stands before the plate: what is behind it must not be guessed. */
    private static List<Sample> hidden(List<Sample> samples) {
        return samples.stream()
                .filter(s -> s.plates().size() == 1 && s.plates().get(0).box() != null)
                .map(s -> {
                    BoundingBox box = s.plates().get(0).box();
                    double at = 0.2 + 0.5 * Math.floorMod(s.name().hashCode(), 100) / 100;
                    Point from = new Point(box.x() + box.width() * at, box.y() - box.height() * 2);
                    Point to = new Point(from.x + box.width() * 0.13, box.y() + box.height() * 3);
                    return s.with(() -> Effects.changed(s.photo().bytes(), 90, picture -> {
                        Mat covered = picture.clone();
                        Imgproc.rectangle(covered, from, to, Scalar.all(60), -1);
                        return covered;
                    }));
                })
                .toList();
    }

    /** A van's telephone number; with {@code alone} it covers the plate, and nothing must be accepted. */
    private static List<Sample> lettered(List<Sample> samples, boolean alone) {
        return samples.stream()
                .filter(s -> s.plates().size() == 1 && s.plates().get(0).box() != null)
                .map(s -> {
                    BoundingBox box = s.plates().get(0).box();
                    return s.with(() -> Effects.changed(s.photo().bytes(), 90, p -> lettered(p, box, alone)));
                })
                .toList();
    }

    private static Mat lettered(Mat picture, BoundingBox plate, boolean alone) {
        Mat van = picture.clone();
        String number = "TEL 0800 55512";
        double scale = Math.max(0.4, plate.height() / 26);
        int line = Math.max(1, (int) Math.round(scale * 2));
        Size size = Imgproc.getTextSize(number, Imgproc.FONT_HERSHEY_SIMPLEX, scale, line, new int[1]);
        double x =
                Math.max(0, Math.min(picture.cols() - size.width - 8, plate.x() + plate.width() / 2 - size.width / 2));
        double bottom = alone
                ? plate.y() + plate.height() / 2 + size.height / 2
                : Math.max(size.height + 6, plate.y() - plate.height() * 1.2);
        Point from = new Point(
                x - 8, bottom - Math.max(size.height + 8, alone ? plate.height() * 0.8 + size.height / 2 : 0));
        Point to = new Point(x + size.width + 8, bottom + (alone ? plate.height() * 0.6 : 8));
        if (alone) {
            from.x = Math.min(from.x, plate.x() - 2);
            to.x = Math.max(to.x, plate.x() + plate.width() + 2);
        }
        Imgproc.rectangle(van, from, to, Scalar.all(235), -1);
        Imgproc.putText(van, number, new Point(x, bottom), Imgproc.FONT_HERSHEY_SIMPLEX, scale, Scalar.all(40), line);
        return van;
    }
}
