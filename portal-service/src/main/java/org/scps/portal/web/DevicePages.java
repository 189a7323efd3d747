package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.events.DeviceHeartbeat;
import org.scps.events.Lane;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Device;
import org.scps.portal.estate.Devices;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.estate.NewDevice;
import org.scps.portal.problem.Refusal;

/** The cameras: how they are, and new ones. */
@Path("/operator/devices")
@RolesAllowed(Role.OPERATOR_NAME)
class DevicePages {

    private static final Duration IN_STEP = Duration.ofMillis(100);
    private static final Duration DRIFTING = Duration.ofSeconds(2);

    /** From here on billing holds what the camera captures for a person. */
    private static final Duration WRONG = Duration.ofMinutes(5);

    private final Devices devices;
    private final Facilities facilities;
    private final Places places;
    private final Clock clock;

    DevicePages(Devices devices, Facilities facilities, Places places, Clock clock) {
        this.devices = devices;
        this.facilities = facilities;
        this.places = places;
        this.clock = clock;
    }

    /** A device on a page. */
    public record DeviceView(Device device, Facility facility, Duration silent) {

        public DeviceHeartbeat last() {
            return device.lastHeartbeat();
        }

        public String laneName() {
            return facility.lane(device.laneId()).map(Lane::name).orElse(device.laneId());
        }

        public ZoneId zone() {
            return facility.zone();
        }

        public String state() {
            return !device.enabled() ? "disabled" : device.online() ? "online" : "offline";
        }

        /** {@code just now}, {@code 12 min ago}. */
        public String heard() {
            return silent.toMinutes() < 1 ? "just now" : Formats.text(silent) + " ago";
        }

        /** {@code in step}, {@code +0.2 s}, {@code 3 h 00 min ahead}. */
        public String skew() {
            if (off().compareTo(IN_STEP) < 0) {
                return "in step";
            }
            long millis = last().clockSkewMillis();
            return clockWrong()
                    ? Formats.text(off()) + (millis > 0 ? " ahead" : " behind")
                    : String.format(Locale.UK, "%+.1f s", millis / 1000.0);
        }

        public boolean skewed() {
            return off().compareTo(DRIFTING) > 0;
        }

        /** So wrong that what it captures is held for a person. */
        public boolean clockWrong() {
            return last() != null && off().compareTo(WRONG) > 0;
        }

        private Duration off() {
            return Duration.ofMillis(last().clockSkewMillis()).abs();
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance devices(
                List<DeviceView> devices, List<Facility> facilities, NewDevice added, String problem);
    }

    @GET
    public Response all() {
        return Html.ok(page(null, null));
    }

    @POST
    public Response add(@RestForm String deviceId, @RestForm String laneId, @RestForm String name) {
        try {
            Optional<NewDevice> added = devices.add(deviceId == null ? "" : deviceId.strip(), laneId, name);
            // No redirect: the token is told here and never again.
            return added.isPresent()
                    ? Html.of(201, page(added.get(), null))
                    : Html.unprocessable(page(null, "There is a device with this id already."));
        } catch (IllegalArgumentException e) {
            return Html.unprocessable(page(null, e.getMessage() + "."));
        }
    }

    @POST
    @Path("{deviceId}/enabled")
    public Response setEnabled(String deviceId, @RestForm boolean enabled) {
        devices.setEnabled(deviceId, enabled).orElseThrow(Refusal.notFound("There is no such device."));
        return Html.seeOther("/operator/devices");
    }

    private TemplateInstance page(NewDevice added, String problem) {
        List<DeviceView> views = devices.all().stream().map(this::view).toList();
        return Templates.devices(views, facilities.all(), added, problem);
    }

    private DeviceView view(Device device) {
        DeviceHeartbeat last = device.lastHeartbeat();
        Duration silent = last == null ? null : Duration.between(last.receivedAt(), clock.instant());
        return new DeviceView(device, places.of(device.facilityId()), silent);
    }
}
