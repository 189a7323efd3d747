package org.scps.ingest.messaging;

import java.util.regex.Pattern;

/** The form of facility and lane ids; they become folder names in the image store. */
final class Slug {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");

    private Slug() {}

    static boolean isValid(String id) {
        return id != null && FORM.matcher(id).matches();
    }
}
