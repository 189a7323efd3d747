package org.scps.recognition.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * A tensor (n, 3, height, width), float32, planes R, G, B, 0–1, in memory that OpenCV writes and torch reads without a
 * copy between. One per worker, used again for every picture.
 */
public final class ImageTensor {

    private final int capacity;
    private final int height;
    private final int width;
    private final ByteBuffer memory;
    private final Mat[][] planes;
    private final Mat channel;

    public ImageTensor(int capacity, int height, int width) {
        OpenCv.load();
        this.capacity = capacity;
        this.height = height;
        this.width = width;
        int bytes = height * width * Float.BYTES;
        memory = ByteBuffer.allocateDirect(capacity * 3 * bytes).order(ByteOrder.nativeOrder());
        planes = new Mat[capacity][3];
        channel = new Mat();
        for (int n = 0; n < capacity; n++) {
            for (int c = 0; c < 3; c++) {
                planes[n][c] = new Mat(height, width, CvType.CV_32FC1, memory.slice((n * 3 + c) * bytes, bytes));
            }
        }
    }

    /**
     * Fills one picture of the batch.
     *
     * @param index from 0, below the capacity
     * @param picture 8-bit BGR of exactly this tensor's height and width
     */
    public void set(int index, Mat picture) {
        if (picture.rows() != height || picture.cols() != width || picture.type() != CvType.CV_8UC3) {
            throw new IllegalArgumentException("Wanted 8-bit BGR of " + width + " x " + height + ", got " + picture);
        }
        for (int c = 0; c < 3; c++) {
            Core.extractChannel(picture, channel, 2 - c);
            channel.convertTo(planes[index][c], CvType.CV_32FC1, 1.0 / 255);
        }
    }

    /** Direct memory of the first {@code count} pictures; valid until the next {@link #set}. */
    public ByteBuffer memory(int count) {
        return memory.slice(0, count * 3 * height * width * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    public int capacity() {
        return capacity;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }
}
