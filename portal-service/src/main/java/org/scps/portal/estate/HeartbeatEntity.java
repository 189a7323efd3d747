package org.scps.portal.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** The last heartbeat of a device. Written with SQL, read here. */
@Entity
@Table(name = "heartbeat")
class HeartbeatEntity {

    @Id
    @Column(name = "device_id")
    String deviceId;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(read = "body::text")
    String body;
}
