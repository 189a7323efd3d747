package org.scps.portal.web;

import org.scps.portal.estate.Facility;
import org.scps.portal.upstream.Message;

/** A message on a page. */
public record MessageView(Message message, Facility facility) {

    static MessageView of(Message message, Places places) {
        return new MessageView(message, places.of(message.facilityId()));
    }
}
