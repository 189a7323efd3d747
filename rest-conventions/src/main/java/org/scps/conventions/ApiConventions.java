package org.scps.conventions;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says once in an OpenAPI document what is true of every path: the token, problems, idempotency keys and entity tags. */
public final class ApiConventions {

    private static final String PROBLEM = "Problem";

    private ApiConventions() {}

    /** @param scheme the name of the security scheme that every path asks for: a token, as described */
    public static void describe(OpenAPI api, String scheme, String token) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(PROBLEM, problem());
        api.getComponents()
                .addSecurityScheme(
                        scheme,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(token));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(scheme));
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            api.getPaths().getPathItems().values().forEach(ApiConventions::describe);
        }
    }

    private static void describe(PathItem item) {
        for (Map.Entry<PathItem.HttpMethod, Operation> one :
                item.getOperations().entrySet()) {
            Operation operation = one.getValue();
            if (operation.getResponses() == null) {
                operation.setResponses(OASFactory.createAPIResponses());
            }
            operation.getResponses().addAPIResponse("default", refusal("What went wrong, and what to do about it"));
            switch (one.getKey()) {
                case POST -> {
                    header(operation, IdempotencyFilter.HEADER, "The same key and body again get the same answer");
                    operation.getResponses().addAPIResponse("422", refusal("The key was used with another body"));
                }
                case GET -> {
                    header(
                            operation,
                            "If-None-Match",
                            "An ETag that is known already: answered with 304 if it still is");
                    operation
                            .getResponses()
                            .addAPIResponse(
                                    "304", OASFactory.createAPIResponse().description("Nothing changed"));
                }
                case PUT, PATCH, DELETE -> {
                    header(operation, "If-Match", "The ETag of what is to be changed");
                    operation.getResponses().addAPIResponse("412", refusal("It was changed meanwhile"));
                }
                default -> {
                    // Nothing else is served.
                }
            }
        }
    }

    private static void header(Operation operation, String name, String description) {
        List<Parameter> known = operation.getParameters();
        if (known == null || known.stream().noneMatch(parameter -> name.equals(parameter.getName()))) {
            operation.addParameter(OASFactory.createParameter()
                    .in(Parameter.In.HEADER)
                    .name(name)
                    .description(description)
                    .schema(text(null)));
        }
    }

    private static APIResponse refusal(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.PROBLEM_JSON.toString(),
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457")
                .addProperty("type", text(null))
                .addProperty("title", text(null))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("For people: what is wrong and what to do"))
                .addProperty("instance", text("The path that was asked for"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
