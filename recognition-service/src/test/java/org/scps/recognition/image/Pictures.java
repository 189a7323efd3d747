package org.scps.recognition.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

/** Pictures made for tests. */
public final class Pictures {

    static {
        OpenCv.load();
    }

    private Pictures() {}

    public static Mat plain(int width, int height, Scalar colour) {
        return new Mat(height, width, CvType.CV_8UC3, colour);
    }

    public static byte[] encode(String extension, Mat picture) {
        MatOfByte bytes = new MatOfByte();
        Imgcodecs.imencode(extension, picture, bytes);
        return bytes.toArray();
    }

    public static byte[] jpeg(int width, int height, Scalar colour) {
        return encode(".jpg", plain(width, height, colour));
    }

    /** Puts an EXIF block with nothing but the orientation behind the start marker. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 34});
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(tiff.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
