package org.scps.portal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.scps.portal.PortalConfig;

/** Browser sessions and API tokens. They live in the database, so signing out ends them everywhere at once. */
@ApplicationScoped
public class AccessTokens {

    private final EntityManager entities;
    private final Clock clock;
    private final Secrets secrets;
    private final PortalConfig config;

    AccessTokens(EntityManager entities, Clock clock, Secrets secrets, PortalConfig config) {
        this.entities = entities;
        this.clock = clock;
        this.secrets = secrets;
        this.config = config;
    }

    @Transactional
    public AccessToken issue(UUID accountId, AccessToken.Kind kind) {
        Duration lifetime = kind == AccessToken.Kind.API ? config.apiTokenLifetime() : config.sessionLifetime();
        Instant now = clock.instant();
        entities.createQuery("delete from AccessTokenEntity where expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
        AccessToken token = new AccessToken(Secrets.random(), kind, now.plus(lifetime));
        AccessTokenEntity entity = new AccessTokenEntity();
        entity.tokenHash = hash(token.secret());
        entity.accountId = accountId;
        entity.kind = kind;
        entity.createdAt = now;
        entity.expiresAt = token.expiresAt();
        entities.persist(entity);
        return token;
    }

    /** The account a secret stands for; empty when it is unknown, of another kind, revoked or expired. */
    @Transactional
    public Optional<Account> accountOf(String secret, AccessToken.Kind kind) {
        return Optional.ofNullable(entities.find(AccessTokenEntity.class, hash(secret)))
                .filter(token -> token.kind == kind && token.expiresAt.isAfter(clock.instant()))
                .map(token -> entities.find(AccountEntity.class, token.accountId))
                .map(AccountEntity::account);
    }

    @Transactional
    public void revoke(String secret) {
        entities.createQuery("delete from AccessTokenEntity where tokenHash = :hash")
                .setParameter("hash", hash(secret))
                .executeUpdate();
    }

    /** Signs an account out everywhere. */
    @Transactional
    public void revokeAll(UUID accountId) {
        entities.createQuery("delete from AccessTokenEntity where accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    private String hash(String secret) {
        return secrets.sign("access token", secret);
    }
}
