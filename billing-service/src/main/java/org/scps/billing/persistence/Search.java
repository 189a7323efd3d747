package org.scps.billing.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Builds the query of a list: conditions that were asked for, an order, one page. */
final class Search<E> {

    private final Class<E> entity;
    private final String fetch;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Search(Class<E> entity, String fetch) {
        this.entity = entity;
        this.fetch = fetch;
    }

    /** Adds {@code condition}, which uses the parameter {@code name}, unless {@code value} is null or empty. */
    Search<E> where(String condition, String name, Object value) {
        if (value == null || value instanceof Collection<?> values && values.isEmpty()) {
            return this;
        }
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    Search<E> where(String condition) {
        conditions.add(condition);
        return this;
    }

    <T> List<T> first(EntityManager entities, String order, int limit, Function<E, T> toItem) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<E> select = entities.createQuery(
                "select e from " + entity.getSimpleName() + " e " + fetch + where + " order by " + order, entity);
        parameters.forEach(select::setParameter);
        return select.setMaxResults(limit).getResultList().stream().map(toItem).toList();
    }

    <T> Page<T> page(EntityManager entities, String order, int page, int size, Function<E, T> toItem) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        String from = " from " + entity.getSimpleName() + " e ";
        TypedQuery<Long> count = entities.createQuery("select count(*)" + from + where, Long.class);
        TypedQuery<E> select = entities.createQuery("select e" + from + fetch + where + " order by " + order, entity);
        parameters.forEach(count::setParameter);
        parameters.forEach(select::setParameter);
        List<T> items = select.setFirstResult(page * size).setMaxResults(size).getResultList().stream()
                .map(toItem)
                .toList();
        boolean lastPage = items.size() < size && (page == 0 || !items.isEmpty());
        return new Page<>(items, lastPage ? (long) page * size + items.size() : count.getSingleResult());
    }
}
