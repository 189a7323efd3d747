package org.scps.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "access_token")
class AccessTokenEntity {

    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "account_id")
    UUID accountId;

    @Enumerated(EnumType.STRING)
    AccessToken.Kind kind;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;
}
