package org.scps.portal.estate;

/**
 * A device that was just added.
 *
 * @param token what the device signs in with; told this once, kept nowhere
 */
public record NewDevice(Device device, String token) {}
