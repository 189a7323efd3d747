package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.scps.portal.account.Role;

/** Drop a photo in and see it read; script does the rest with {@code POST /api/v1/photos}. */
@Path("/operator/photo")
@RolesAllowed(Role.OPERATOR_NAME)
class PhotoPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance photo();
    }

    @GET
    public Response photo() {
        return Html.ok(Templates.photo());
    }
}
