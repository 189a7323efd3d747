package org.scps.portal.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers of pages. */
final class Html {

    private Html() {}

    static Response ok(TemplateInstance page) {
        return of(200, page);
    }

    /** The form again, with what is wrong with it. */
    static Response unprocessable(TemplateInstance page) {
        return of(422, page);
    }

    static Response of(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }

    /** Goes on with a GET, so that a reload repeats nothing. */
    static Response seeOther(String path, NewCookie... cookies) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", URI.create(path).toString())
                .cookie(cookies)
                .build();
    }
}
