package org.scps.ingest.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two bodies of a {@code multipart/related} upload: metadata and content. */
record Multipart(byte[] first, byte[] second) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");

    static Multipart parse(String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw new ApiError(400, "No boundary");
        }
        // One byte is one character in Latin-1, so places in the text are places in the body.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "--" + matcher.group(1);
        int one = text.indexOf(delimiter);
        int two = text.indexOf("\r\n" + delimiter, one + delimiter.length());
        int end = text.lastIndexOf("\r\n" + delimiter + "--");
        return new Multipart(part(text, body, one, two), part(text, body, two, end));
    }

    private static byte[] part(String text, byte[] body, int from, int to) {
        return Arrays.copyOfRange(body, text.indexOf("\r\n\r\n", from) + 4, to);
    }
}
