package org.scps.portal.problem;

/**
 * What went wrong, for machines and people.
 *
 * @param status HTTP status
 * @param detail a sentence for people
 * @param instance the path that was asked for
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(String type, String title, int status, String detail, String instance) {

    static final String MEDIA_TYPE = "application/problem+json";
}
