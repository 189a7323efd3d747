package org.scps.edge.capture;

import java.util.Optional;

/** Image formats that ingest takes, told by their first bytes. */
enum ImageType {
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

    final String contentType;
    private final int[] magic;

    ImageType(String contentType, int... magic) {
        this.contentType = contentType;
        this.magic = magic;
    }

    static Optional<ImageType> of(byte[] image) {
        for (ImageType type : values()) {
            if (type.starts(image)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private boolean starts(byte[] image) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= image.length || (image[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
