package org.scps.ingest.store;

import java.util.regex.Pattern;

/**
 * The name of an object in the image store: segments joined by {@code /}, such as {@code
 * riverside/riverside-entry/2026/03/01/0195….jpg}. A key can not lead out of the store: there is no empty segment, no
 * {@code .} or {@code ..}, no backslash and no control character, and no stand-in for a character that the file system
 * has and this process can not write.
 *
 * @param path at most 512 characters
 */
public record ImageKey(String path) {

    private static final int LONGEST = 512;
    private static final Pattern SEGMENTS = Pattern.compile(
            "(?!\\.{1,2}(/|$))[^/\\\\\\p{Cntrl}\uFFFD]+" + "(/(?!\\.{1,2}(/|$))[^/\\\\\\p{Cntrl}\uFFFD]+)*");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");
    private static final Pattern IMAGE = Pattern.compile(".*\\.(jpg|png)");

    /** @throws IllegalArgumentException for anything that is no key */
    public ImageKey {
        if (!isValid(path)) {
            throw new IllegalArgumentException("Not an image key");
        }
    }

    public static boolean isValid(String path) {
        return path != null
                && path.length() <= LONGEST
                && SEGMENTS.matcher(path).matches();
    }

    /**
     * Whether other services may ask for it by REST: an image outside the inbox, with a name that needs no quoting
     * anywhere and no hidden segment.
     */
    public static boolean isPublicImage(String path) {
        return isValid(path)
                && PLAIN.matcher(path).matches()
                && IMAGE.matcher(path).matches()
                && !path.startsWith("inbox/");
    }

    @Override
    public String toString() {
        return path;
    }
}
