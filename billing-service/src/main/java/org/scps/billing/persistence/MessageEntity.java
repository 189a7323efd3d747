package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.followup.Message;

@Entity
@Table(name = "message")
class MessageEntity {

    @Id
    private UUID messageId;

    private UUID accountId;
    private UUID sessionId;
    private String facilityId;
    private String subject;
    private String body;
    private Instant writtenAt;

    void take(Message message) {
        messageId = message.messageId();
        accountId = message.accountId();
        sessionId = message.sessionId();
        facilityId = message.facilityId();
        subject = message.subject();
        body = message.body();
        writtenAt = message.writtenAt();
    }

    Message toMessage() {
        return new Message(messageId, accountId, sessionId, facilityId, subject, body, writtenAt);
    }
}
