package org.scps.recognition.image;

import java.nio.file.Path;
import java.util.Locale;
import org.opencv.core.Core;

/** Loads OpenCV's native library once per process. */
public final class OpenCv {

    private static final System.Logger LOG = System.getLogger(OpenCv.class.getName());

    private static boolean loaded;

    private OpenCv() {}

    /** Does nothing when loaded already. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        if (!works()) {
            loadFromCache();
        }
        if (!works()) {
            // Natives belong to the class loader of the class that loads them; where OpenCV's classes have another than
            // this one (tests in Quarkus), only a class of theirs can.
            nu.pattern.OpenCV.loadLocally();
        }
        // One picture keeps one core busy; several cores are kept busy by several pictures.
        Core.setNumThreads(1);
        loaded = true;
    }

    private static void loadFromCache() {
        String folder = System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64") ? "ARMv8" : "x86_64";
        String file = "lib" + Core.NATIVE_LIBRARY_NAME + ".so";
        Path target = NativeCache.folder().resolve("opencv-" + Core.VERSION).resolve(file);
        NativeCache.unpack("nu/pattern/opencv/linux/" + folder + "/" + file, target);
        try {
            System.load(target.toAbsolutePath().toString());
        } catch (UnsatisfiedLinkError e) {
            LOG.log(System.Logger.Level.DEBUG, "OpenCV is loaded by another class loader", e);
        }
    }

    private static boolean works() {
        try {
            Core.getTickCount();
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }
}
