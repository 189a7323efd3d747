package org.scps.portal.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Turns the failures of a REST call into answers. */
@ApplicationScoped
class Asking {

    private static final Logger LOG = Logger.getLogger(Asking.class);

    private final ObjectMapper json;

    Asking(ObjectMapper json) {
        this.json = json;
    }

    /** @param service for people, such as {@code billing service} */
    <T> Answer<T> ask(String service, Supplier<T> call) {
        try {
            return new Answer.Given<>(call.get());
        } catch (WebApplicationException e) {
            return refused(service, e.getResponse());
        } catch (ProcessingException e) {
            LOG.warnf("%s does not answer: %s", service, e.getMessage());
            return new Answer.Unavailable<>(service);
        }
    }

    private <T> Answer<T> refused(String service, Response response) {
        int status = response.getStatus();
        // 401 and 403 mean that the services disagree on their token: nothing the visitor could change.
        if (status >= 500 || status == 401 || status == 403) {
            LOG.warnf("%s answered %d", service, status);
            return new Answer.Unavailable<>(service);
        }
        return new Answer.Refused<>(status, detail(response));
    }

    private String detail(Response response) {
        try {
            JsonNode problem = json.readTree(response.readEntity(String.class));
            JsonNode detail = problem.hasNonNull("detail") ? problem.get("detail") : problem.path("title");
            return detail.asText(response.getStatusInfo().getReasonPhrase());
        } catch (JsonProcessingException | ProcessingException | IllegalStateException | IllegalArgumentException e) {
            LOG.debug("Answer without a problem document", e);
            return response.getStatusInfo().getReasonPhrase();
        }
    }
}
