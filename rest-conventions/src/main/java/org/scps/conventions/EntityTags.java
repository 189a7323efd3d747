package org.scps.conventions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every JSON answer to a GET carries an {@code ETag}, and is not sent again to who names it in {@code If-None-Match}. Who
 * edits may name it in {@code If-Match}, and is refused when somebody else was faster.
 */
@Singleton
public class EntityTags {

    private final ObjectMapper json;

    public EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        boolean tagged = request.getMethod().equals("GET")
                && response.getStatus() == Status.OK.getStatusCode()
                && response.hasEntity()
                && (type == null ? isData(response.getEntity()) : type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                && request.getUriInfo().getPath().startsWith("/api/");
        if (!tagged) {
            return;
        }
        String body = write(response.getEntity());
        String tag = of(body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            response.setEntity(body, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /**
     * Call before a change.
     *
     * @param ifMatch the header; null lets the change through
     * @param current what a GET answers now
     * @throws Overtaken when the caller saw something else
     */
    public void require(String ifMatch, Object current) {
        if (ifMatch != null && !names(ifMatch, of(write(current)))) {
            throw new Overtaken();
        }
    }

    @ServerExceptionMapper
    public Response overtaken(Overtaken e, UriInfo uri) {
        return Problem.response(Status.PRECONDITION_FAILED, e.getMessage(), uri.getPath());
    }

    private static boolean isData(Object entity) {
        return entity instanceof Record || entity instanceof Collection<?>;
    }

    private static boolean names(String header, String tag) {
        return header != null
                && (header.strip().equals("*")
                        || Arrays.stream(header.split(","))
                                .map(String::strip)
                                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                                .anyMatch(tag::equals));
    }

    private String write(Object entity) {
        try {
            return entity instanceof String text ? text : json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + entity.getClass().getSimpleName(), e);
        }
    }

    private static String of(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
