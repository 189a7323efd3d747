package org.scps.edge.capture;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a stream of JPEG pictures, one after the other with anything between them, into pictures.
 *
 * <p>The parser walks the marker segments, so an embedded thumbnail, which has its own start and end, does not cut a
 * picture short. A picture that grows beyond the limit or breaks off is dropped; the next one is found again.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
final class MjpegParser {

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    private enum State {
        /** Between pictures. */
        OUTSIDE,
        OUTSIDE_MARKER,
        /** Expecting the 0xFF of a marker segment. */
        SEGMENT,
        SEGMENT_MARKER,
        LENGTH_HIGH,
        LENGTH_LOW,
        PAYLOAD,
        /** In the compressed data after a scan header. */
        SCAN,
        SCAN_MARKER
    }

    private final int limit;
    private final Consumer<byte[]> pictures;
    private byte[] picture = new byte[256 * 1024];
    private int size;
    private State state = State.OUTSIDE;
    private int marker;
    private int payload;
    private long broken;

    /** @param limit largest picture taken, bytes */
    MjpegParser(int limit, Consumer<byte[]> pictures) {
        this.limit = limit;
        this.pictures = pictures;
    }

    void feed(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            accept(bytes[i] & 0xFF);
        }
    }

    /** Pictures that were dropped because they broke off or were too large. */
    long broken() {
        return broken;
    }

    private void accept(int octet) {
        if (state == State.OUTSIDE || state == State.OUTSIDE_MARKER) {
            outside(octet);
            return;
        }
        if (size >= limit) {
            drop();
            return;
        }
        append(octet);
        switch (state) {
            case SEGMENT -> segment(octet);
            case SEGMENT_MARKER -> segmentMarker(octet);
            case LENGTH_HIGH -> {
                payload = octet << 8;
                state = State.LENGTH_LOW;
            }
            case LENGTH_LOW -> length(octet);
            case PAYLOAD -> {
                if (--payload == 0) {
                    state = marker == START_OF_SCAN ? State.SCAN : State.SEGMENT;
                }
            }
            case SCAN -> state = octet == MARKER ? State.SCAN_MARKER : State.SCAN;
            case SCAN_MARKER -> scanMarker(octet);
            default -> throw new IllegalStateException("no step for " + state);
        }
    }

    private void outside(int octet) {
        if (state == State.OUTSIDE_MARKER && octet == START) {
            begin();
        } else {
            state = octet == MARKER ? State.OUTSIDE_MARKER : State.OUTSIDE;
        }
    }

    private void begin() {
        size = 0;
        append(MARKER);
        append(START);
        state = State.SEGMENT;
    }

    private void segment(int octet) {
        if (octet == MARKER) {
            state = State.SEGMENT_MARKER;
        } else {
            drop();
        }
    }

    private void segmentMarker(int octet) {
        marker = octet;
        switch (octet) {
            case MARKER -> {} // Fill bytes before a marker are allowed.
            case END -> finish();
            case START -> restart();
            case 0x00 -> drop();
            default -> state = standsAlone(octet) ? State.SEGMENT : State.LENGTH_HIGH;
        }
    }

    private void length(int octet) {
        payload = (payload | octet) - 2;
        if (payload < 0) {
            drop();
        } else if (payload == 0) {
            state = marker == START_OF_SCAN ? State.SCAN : State.SEGMENT;
        } else {
            state = State.PAYLOAD;
        }
    }

    /** In a scan 0xFF00 is a data byte, restart markers carry on, anything else starts a segment or ends the picture. */
    private void scanMarker(int octet) {
        marker = octet;
        if (octet == END) {
            finish();
        } else if (octet == START) {
            restart();
        } else if (octet == 0x00 || standsAlone(octet)) {
            state = State.SCAN;
        } else if (octet != MARKER) {
            state = State.LENGTH_HIGH;
        }
    }

    private static boolean standsAlone(int octet) {
        return octet == 0x01 || octet >= 0xD0 && octet <= 0xD7;
    }

    private void finish() {
        state = State.OUTSIDE;
        pictures.accept(Arrays.copyOf(picture, size));
    }

    private void drop() {
        broken++;
        state = State.OUTSIDE;
    }

    /** A new picture begins where the old one had not ended: the old one broke off. */
    private void restart() {
        broken++;
        begin();
    }

    private void append(int octet) {
        if (size == picture.length) {
            picture = Arrays.copyOf(picture, Math.min(limit, picture.length * 2));
        }
        picture[size++] = (byte) octet;
    }
}
