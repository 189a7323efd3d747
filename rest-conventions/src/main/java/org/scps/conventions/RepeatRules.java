package org.scps.conventions;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;

/** What a service says of requests that may come twice; each service has one bean of it. */
public interface RepeatRules {

    /** @return whether an idempotency key counts on this path; false for answers that must not be kept */
    boolean applyTo(String path);

    /** @return who asks; the same key of somebody else is another key */
    String who(ContainerRequestContext request);

    /** @return in characters */
    int longestKey();

    /** @return a request without an answer for this long was cut off by a crash and is worked on again */
    Duration answerWithin();
}
