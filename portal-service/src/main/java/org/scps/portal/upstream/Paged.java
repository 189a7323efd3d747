package org.scps.portal.upstream;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page from 0
 * @param total over all pages
 */
public record Paged<T>(List<T> items, int page, int size, long total) {

    public Paged {
        items = items == null ? List.of() : List.copyOf(items);
    }

    public static <T> Paged<T> none() {
        return new Paged<>(List.of(), 0, 1, 0);
    }

    /** Cuts one page out of the whole list. */
    public static <T> Paged<T> of(List<T> all, int page, int size) {
        int from = (int) Math.min((long) page * size, all.size());
        return new Paged<>(all.subList(from, Math.min(from + size, all.size())), page, size, all.size());
    }

    public <R> Paged<R> map(Function<T, R> change) {
        return new Paged<>(items.stream().map(change).toList(), page, size, total);
    }

    public boolean hasNext() {
        return (long) (page + 1) * size < total;
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
