package org.scps.billing.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.scps.billing.persistence.Page;

/** Which page of a list is asked for. */
class Paging {

    @QueryParam("page")
    @DefaultValue("0")
    @Min(0)
    @Max(1_000_000)
    int page;

    @QueryParam("size")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    int size;

    /**
     * One page of a list.
     *
     * @param total items on all pages
     */
    record Listing<T>(List<T> items, int page, int size, long total) {}

    <T> Listing<T> listing(List<T> items, Page<?> found) {
        return new Listing<>(items, page, size, found.total());
    }
}
