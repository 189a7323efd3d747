package org.scps.portal.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Keeps the pages out of the OpenAPI document and says how to sign in. */
public class ApiOnly implements OASFilter {

    private static final String SCHEME = "token";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            Map.copyOf(api.getPaths().getPathItems()).keySet().stream()
                    .filter(path -> !path.startsWith("/api/"))
                    .forEach(api.getPaths()::removePathItem);
        }
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            api.getPaths().getPathItems().values().forEach(ApiConventions::describe);
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token of POST /api/v1/tokens"));
        api.getComponents().addSchema(ApiConventions.PROBLEM, ApiConventions.problem());
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME));
    }
}
