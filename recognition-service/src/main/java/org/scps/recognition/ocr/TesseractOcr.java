package org.scps.recognition.ocr;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.TessAPI;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.scps.events.PlateCandidate;
import org.scps.recognition.image.NativeCache;

/** Tesseract through Tess4J, on the natives of Bytedeco's jars, so that nothing needs to be installed. */
public final class TesseractOcr implements SecondOpinion {

    private static final String VERSION = "tesseract-5.5.3";

    /** One line of text; a plate of two rows is read as a block. */
    private static final int SINGLE_LINE = 7;

    private static final int BLOCK = 6;

    private static final double UNTOLD = 0.3;

    private final TessAPI api;
    private final TessBaseAPI handle;

    public TesseractOcr() {
        Path folder = natives();
        api = TessAPI.INSTANCE;
        handle = api.TessBaseAPICreate();
        int failure = api.TessBaseAPIInit3(handle, folder.resolve("tessdata").toString(), "eng");
        if (failure != 0) {
            throw new IllegalStateException("Tesseract does not start: " + failure);
        }
        api.TessBaseAPISetVariable(handle, "tessedit_char_whitelist", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
        api.TessBaseAPISetVariable(handle, "load_system_dawg", "0");
        api.TessBaseAPISetVariable(handle, "load_freq_dawg", "0");
        api.TessBaseAPISetVariable(handle, "debug_file", "/dev/null");
    }

    /** Unpacks the libraries under the names that the linker and JNA look for. */
    private static Path natives() {
        boolean arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64");
        String platform = arm ? "linux-arm64" : "linux-x86_64";
        Path folder = NativeCache.folder().resolve(VERSION);
        String leptonica = "org/bytedeco/leptonica/" + platform + "/libleptonica.so.6";
        String tesseract = "org/bytedeco/tesseract/" + platform + "/libtesseract.so.5.5";
        Path lept = NativeCache.unpack(leptonica, folder.resolve("libleptonica.so.6"));
        NativeCache.unpack(leptonica, folder.resolve("libleptonica.so"));
        NativeCache.unpack(tesseract, folder.resolve("libtesseract.so"));
        NativeCache.unpack("tessdata/eng.traineddata", folder.resolve("tessdata" + File.separator + "eng.traineddata"));
        prepareJna(arm, folder.toAbsolutePath());
        // Tesseract needs Leptonica, and Leptonica OpenMP, by these names; open already, they are found without being
        // on the linker's path. A system's own libgomp does as well, where the jar brings none.
        if (!arm) {
            String openMp = "org/bytedeco/leptonica/" + platform + "/libgomp.so.1";
            NativeLibrary.getInstance(
                    NativeCache.unpack(openMp, folder.resolve("libgomp.so.1")).toString());
        }
        NativeLibrary.getInstance(lept.toAbsolutePath().toString());
        return folder.toAbsolutePath();
    }

    /** JNA would unpack its own library to the temporary folder at every start, where running it may be forbidden. */
    private static void prepareJna(boolean arm, Path folder) {
        String resource = "com/sun/jna/" + (arm ? "linux-aarch64" : "linux-x86-64") + "/libjnidispatch.so";
        NativeCache.unpack(resource, folder.resolve("libjnidispatch.so"));
        System.setProperty("jna.boot.library.path", folder.toString());
        System.setProperty("jna.library.path", folder.toString());
    }

    @Override
    public List<PlateCandidate> read(Mat plate) {
        Mat grey = new Mat();
        Imgproc.cvtColor(plate, grey, Imgproc.COLOR_BGR2GRAY);
        byte[] pixels = new byte[grey.rows() * grey.cols()];
        grey.get(0, 0, pixels);
        int width = grey.cols();
        int height = grey.rows();
        grey.release();

        ByteBuffer memory = ByteBuffer.allocateDirect(pixels.length).put(pixels).flip();
        api.TessBaseAPISetPageSegMode(handle, width > 2.5 * height ? SINGLE_LINE : BLOCK);
        api.TessBaseAPISetImage(handle, memory, width, height, 1, width);
        Pointer text = api.TessBaseAPIGetUTF8Text(handle);
        if (text == null) {
            return List.of();
        }
        String read = text.getString(0, "UTF-8").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        api.TessDeleteText(text);
        return read.isEmpty() ? List.of() : List.of(new PlateCandidate(read, confidence()));
    }

    /** Of the last reading, 0–1. Tesseract tells 0 when it does not know, which happens with a restricted alphabet. */
    private double confidence() {
        int told = api.TessBaseAPIMeanTextConf(handle);
        return told <= 0 ? UNTOLD : Math.min(0.95, told / 100.0);
    }

    @Override
    public void close() {
        api.TessBaseAPIDelete(handle);
    }
}
