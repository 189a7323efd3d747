package org.scps.billing.rest;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.scps.conventions.ApiConventions;

/** The OpenAPI document says how services sign in and what is true of every path. */
public class ApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        ApiConventions.describe(api, "serviceToken", "The secret that the services share");
    }
}
