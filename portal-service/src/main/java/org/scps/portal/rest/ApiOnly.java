package org.scps.portal.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.scps.conventions.ApiConventions;

/** Keeps the pages out of the OpenAPI document and says how to sign in. */
public class ApiOnly implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            Map.copyOf(api.getPaths().getPathItems()).keySet().stream()
                    .filter(path -> !path.startsWith("/api/"))
                    .forEach(api.getPaths()::removePathItem);
        }
        ApiConventions.describe(api, "token", "A token of POST /api/v1/tokens");
    }
}
