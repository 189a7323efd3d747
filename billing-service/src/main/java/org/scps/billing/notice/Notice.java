package org.scps.billing.notice;

/**
 * A message of a provider whose signature was right.
 *
 * @param provider who sent it
 * @param eventId the provider's; the same in every repeat
 * @param type in the provider's words
 */
public record Notice(String provider, String eventId, String type, ProviderNotice what) {}
