package org.scps.recognition.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this machine's processor does fast. */
final class Processor {

    private static final Path TOLD_BY_LINUX = Path.of("/proc/cpuinfo");
    private static final List<String> BF16 = List.of(" avx512_bf16", " amx_bf16");

    private Processor() {}

    /**
     * True when the processor multiplies numbers of 16 bits (bfloat16); elsewhere they are slower than those of 32 bits. The
     * system property {@code scps.bf16} (true or false) decides otherwise.
     */
    static boolean calculatesInBf16() {
        String told = System.getProperty("scps.bf16");
        return told == null ? hasBf16(TOLD_BY_LINUX) : Boolean.parseBoolean(told);
    }

    private static boolean hasBf16(Path cpuInfo) {
        if (!Files.isReadable(cpuInfo)) {
            return false;
        }
        try (var lines = Files.lines(cpuInfo, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .filter(flags -> BF16.stream().anyMatch(flags::contains))
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
