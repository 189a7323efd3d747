package org.scps.portal.upstream;

import java.util.UUID;

/**
 * A driver's way to a card on file.
 *
 * @param state {@code OPEN}, {@code DONE} or {@code FAILED}
 * @param url the provider's page, where the card is entered
 */
public record CardSetup(UUID setupId, String state, String url, UUID cardId, String failure) {}
