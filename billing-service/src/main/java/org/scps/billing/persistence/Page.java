package org.scps.billing.persistence;

import java.util.List;

/** @param total items on all pages */
public record Page<T>(List<T> items, long total) {}
