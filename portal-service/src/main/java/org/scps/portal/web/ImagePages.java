package org.scps.portal.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.scps.portal.account.Account;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.ImageStore;
import org.scps.portal.visit.OwnImages;

/** Photos, passed through from the image store to those who may see them. */
@Path("/images")
@Authenticated
class ImagePages {

    private static final String NONE = "There is no such image.";

    private final ImageStore images;
    private final OwnImages own;
    private final Viewer viewer;

    ImagePages(ImageStore images, OwnImages own, Viewer viewer) {
        this.images = images;
        this.own = own;
        this.viewer = viewer;
    }

    @GET
    @Path("{imageKey: .+}")
    public Response image(String imageKey) {
        Account account = viewer.signedIn();
        if (!account.operates() && !Refusal.unless(own.maySee(account.accountId(), imageKey))) {
            throw new Refusal(404, NONE);
        }
        ImageStore.Image image = Refusal.unless(images.get(imageKey));
        // An image never changes under its key; only this browser may keep it.
        return Response.ok(image.content(), image.contentType())
                .header("Cache-Control", "private, max-age=86400, immutable")
                .build();
    }
}
