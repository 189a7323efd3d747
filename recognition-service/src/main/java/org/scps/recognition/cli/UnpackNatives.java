package org.scps.recognition.cli;

import org.scps.recognition.image.NativeCache;
import org.scps.recognition.image.OpenCv;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.ocr.TesseractOcr;

/** Unpacks all native libraries and tries them, so that a later start needs to write nothing. */
public final class UnpackNatives {

    private UnpackNatives() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        OpenCv.load();
        try (PlateModels models = PlateModels.bundled();
                TesseractOcr tesseract = new TesseractOcr()) {
            System.out.println("natives are in " + NativeCache.folder() + ", models "
                    + models.card().version());
        }
    }
}
