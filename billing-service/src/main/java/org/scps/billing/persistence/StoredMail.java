package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.scps.billing.followup.Mail;
import org.scps.billing.followup.Message;

/** Keeps messages, for the portal to show: the drivers' addresses are known to nobody else. */
@ApplicationScoped
public class StoredMail implements Mail {

    private static final Logger LOG = Logger.getLogger(StoredMail.class);

    private final EntityManager entities;

    StoredMail(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void send(Message message) {
        MessageEntity entity = new MessageEntity();
        entity.take(message);
        entities.persist(entity);
        LOG.infof(
                "Message written message=%s session=%s account=%s",
                message.messageId(), message.sessionId(), message.accountId());
    }

    @Override
    public Optional<UUID> accountOf(String plate) {
        List<?> accounts = entities.createNativeQuery(
                        "select account_id from vehicle where plate = ?1 and not removed order by published_at desc",
                        UUID.class)
                .setParameter(1, plate)
                .setMaxResults(1)
                .getResultList();
        return accounts.stream().map(UUID.class::cast).findFirst();
    }

    /**
     * The latest first.
     *
     * @param accountId null for all
     */
    public Page<Message> search(UUID accountId, String facilityId, int page, int size) {
        return new Search<>(MessageEntity.class, "")
                .where("e.accountId = :account", "account", accountId)
                .where("e.facilityId = :facility", "facility", facilityId)
                .page(entities, "e.writtenAt desc, e.messageId", page, size, MessageEntity::toMessage);
    }
}
