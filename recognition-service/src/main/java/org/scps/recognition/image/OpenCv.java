package org.scps.recognition.image;

import java.nio.file.Path;
import java.util.Locale;
import org.opencv.core.Core;

/** Loads OpenCV's native library once per process. */
public final class OpenCv {

    private static boolean loaded;

    private OpenCv() {}

    /** Does nothing when loaded already. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        String folder = System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64") ? "ARMv8" : "x86_64";
        String file = "lib" + Core.NATIVE_LIBRARY_NAME + ".so";
        Path target = NativeCache.folder().resolve("opencv-" + Core.VERSION).resolve(file);
        System.load(NativeCache.unpack("nu/pattern/opencv/linux/" + folder + "/" + file, target)
                .toAbsolutePath()
                .toString());
        // One picture keeps one core busy; several cores are kept busy by several pictures.
        Core.setNumThreads(1);
        loaded = true;
    }
}
