package org.scps.recognition.model;

/** Settings of DJL's PyTorch engine that must stand before its first use. */
final class Torch {

    static final String ENGINE = "PyTorch";

    private Torch() {}

    /**
     * Keeps the engine off the network, and each predictor on one thread: pictures run beside each other, not the layers of
     * one picture. What the command line sets wins.
     */
    static void prepare() {
        preset("ai.djl.offline", "true");
        preset("OPT_OUT_TRACKING", "true");
        preset("ai.djl.pytorch.num_threads", "1");
        preset("ai.djl.pytorch.num_interop_threads", "1");
        preset("ai.djl.default_engine", ENGINE);
    }

    private static void preset(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
