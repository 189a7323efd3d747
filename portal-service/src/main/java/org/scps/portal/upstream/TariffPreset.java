package org.scps.portal.upstream;

import java.util.List;

/** A tariff to start from. */
public record TariffPreset(String name, String title, String description, List<String> words) {}
