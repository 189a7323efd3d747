package org.scps.portal.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.scps.conventions.Problem;

/** Says no: problem+json to the API, a page to a browser. */
public final class Problems {

    private static final int RETRY_AFTER_SECONDS = 2;

    private Problems() {}

    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {}

        static native TemplateInstance problem(Problem problem);
    }

    /** @param detail a sentence for people */
    public static Response answer(ContainerRequestContext request, int status, String title, String detail) {
        String path = request.getUriInfo().getPath();
        Problem problem = Problem.of(status, title, detail, path);
        Response.ResponseBuilder response = Response.status(status);
        if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (isApi(path)) {
            return response.type(Problem.PROBLEM_JSON).entity(problem).build();
        }
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.problem(problem).render())
                .build();
    }

    /** Asks for a sign-in: 401 to the API, the sign-in page to a browser. */
    static Response signInFirst(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (isApi(path)) {
            Response problem = answer(request, 401, "Unauthorized", "Sign in first.");
            return Response.fromResponse(problem)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        boolean fragment = request.getHeaderString("HX-Request") != null;
        String next = request.getMethod().equals("GET") && !fragment
                ? "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
                : "";
        // htmx would put the sign-in page into the middle of the page it is on.
        return fragment
                ? Response.ok().header("HX-Redirect", "/sign-in" + next).build()
                : Response.status(303)
                        .header(HttpHeaders.LOCATION, "/sign-in" + next)
                        .build();
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/q/");
    }
}
