package org.scps.portal.upstream;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/api/v1")
@RegisterRestClient(configKey = "recognition")
@RegisterProvider(ServiceToken.class)
interface RecognitionClient {

    @POST
    @Path("reads")
    PhotoRead read(@HeaderParam("Content-Type") String contentType, byte[] image);
}
