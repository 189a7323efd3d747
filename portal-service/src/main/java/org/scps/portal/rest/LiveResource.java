package org.scps.portal.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.live.LiveEvent;
import org.scps.portal.live.LiveFeed;
import org.scps.portal.security.Viewer;

@Path("/api/v1/live")
@Authenticated
class LiveResource {

    /** Proxies close a connection that says nothing for a minute. */
    private static final Duration PING_EVERY = Duration.ofSeconds(15);

    /** Rights are checked when a listener connects; it connects anew by itself. */
    private static final Duration CONNECTED_AT_MOST = Duration.ofHours(1);

    private final LiveFeed feed;
    private final Viewer viewer;

    LiveResource(LiveFeed feed, Viewer viewer) {
        this.feed = feed;
        this.viewer = viewer;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Events as they happen",
            description = "Operators get PlateRead, SessionStarted, SessionAmended, SessionEnded, SessionCharged,"
                    + " PaymentSettled, OccupancyChanged and DeviceHeartbeat; drivers the session and payment events of"
                    + " their own visits. `event:` is the name, `data:` the JSON as on Kafka. `Ready` comes first,"
                    + " `Ping` every 15 seconds.")
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        Multi<OutboundSseEvent> ready = Multi.createFrom().item(sign(sse, "Ready"));
        Multi<OutboundSseEvent> pings =
                Multi.createFrom().ticks().every(PING_EVERY).onOverflow().drop().map(tick -> sign(sse, "Ping"));
        Multi<OutboundSseEvent> events = feed.of(viewer.signedIn()).map(event -> event(sse, event));
        return Multi.createBy().merging().streams(events, ready, pings).select().first(CONNECTED_AT_MOST);
    }

    private static OutboundSseEvent event(Sse sse, LiveEvent event) {
        return sse.newEventBuilder()
                .id(event.id())
                .name(event.type())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, event.json())
                .build();
    }

    private static OutboundSseEvent sign(Sse sse, String name) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, "{}")
                .build();
    }
}
