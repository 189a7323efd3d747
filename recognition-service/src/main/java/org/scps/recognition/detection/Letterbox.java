package org.scps.recognition.detection;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.scps.recognition.image.ImageTensor;
import org.scps.recognition.image.OpenCv;
import org.scps.recognition.model.ModelCard;

/**
 * Fits a picture of any shape into the detector's input: aspect kept, placed top left, the rest grey. A detector that takes
 * inputs of several sizes gets no more grey than it must. The pixels are written where torch reads them.
 */
final class Letterbox {

    private final ModelCard.Input card;
    private final Scalar grey;
    private final ByteBuffer memory;
    private final ImageTensor planes;
    private int width;
    private int height;

    Letterbox(ModelCard.Input card) {
        OpenCv.load();
        this.card = card;
        grey = Scalar.all(Math.round(card.letterboxPadValue() * 255));
        width = card.width();
        height = card.height();
        memory = ByteBuffer.allocateDirect(3 * width * height).order(ByteOrder.nativeOrder());
        planes = card.bytes() ? null : new ImageTensor(1, height, width);
    }

    /**
     * Takes a picture in.
     *
     * @param picture 8-bit BGR
     * @return input pixels for one pixel of {@code picture}
     */
    double fit(Mat picture) {
        double scale = Math.min((double) card.width() / picture.cols(), (double) card.height() / picture.rows());
        int inWidth = Math.min(card.width(), Math.max(1, (int) Math.round(picture.cols() * scale)));
        int inHeight = Math.min(card.height(), Math.max(1, (int) Math.round(picture.rows() * scale)));
        width = side(inWidth, card.width());
        height = side(inHeight, card.height());
        Mat canvas = new Mat(height, width, CvType.CV_8UC3, memory);
        fill(canvas, new Rect(inWidth, 0, width - inWidth, height));
        fill(canvas, new Rect(0, inHeight, inWidth, height - inHeight));
        Mat place = canvas.submat(new Rect(0, 0, inWidth, inHeight));
        if (inWidth == picture.cols() && inHeight == picture.rows()) {
            picture.copyTo(place);
        } else {
            int how = scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
            Imgproc.resize(picture, place, new Size(inWidth, inHeight), 0, 0, how);
        }
        place.release();
        if (planes != null) {
            planes.set(0, canvas);
        }
        canvas.release();
        return scale;
    }

    private int side(int needed, int most) {
        int step = card.multipleOf();
        return step == 0 ? most : Math.min(most, (needed + step - 1) / step * step);
    }

    private void fill(Mat canvas, Rect where) {
        if (where.width > 0 && where.height > 0) {
            Mat part = canvas.submat(where);
            part.setTo(grey);
            part.release();
        }
    }

    /** Direct memory of the input; valid until the next {@link #fit}. */
    ByteBuffer memory() {
        return planes != null ? planes.memory(1) : memory.slice(0, 3 * width * height);
    }

    Shape shape() {
        return planes != null ? new Shape(1, 3, height, width) : new Shape(1, height, width, 3);
    }

    DataType type() {
        return planes != null ? DataType.FLOAT32 : DataType.UINT8;
    }
}
