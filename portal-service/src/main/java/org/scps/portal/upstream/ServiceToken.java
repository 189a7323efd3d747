package org.scps.portal.upstream;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.scps.portal.PortalConfig;

/** Says to the other services who is asking. */
class ServiceToken implements ClientRequestFilter {

    private final PortalConfig config;

    ServiceToken(PortalConfig config) {
        this.config = config;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders()
                .putSingle(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + config.serviceToken().orElseThrow());
    }
}
