package org.scps.billing.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.receipt.ReceiptDocument;
import org.scps.billing.receipt.Receipts;

@ApplicationScoped
class ReceiptRows implements Receipts {

    private static final TypeReference<ReceiptDocument> DOCUMENT = new TypeReference<>() {};

    private final EntityManager entities;
    private final Json json;

    ReceiptRows(EntityManager entities, Json json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public long nextSequence(String facilityId, ReceiptDocument.Kind kind) {
        String series = kind == ReceiptDocument.Kind.RECEIPT ? facilityId : facilityId + "/" + kind;
        Number next = (Number)
                entities.createNativeQuery("insert into receipt_number values (?1, 1) on conflict (facility_id)"
                                + " do update set last_number = receipt_number.last_number + 1 returning last_number")
                        .setParameter(1, series)
                        .getSingleResult();
        return next.longValue();
    }

    @Override
    public void keep(ReceiptDocument receipt, long sequence) {
        entities.createNativeQuery("insert into receipt_document (number, facility_id, kind, sequence, session_id,"
                        + " payment_id, refund_id, corrects, gross, vat, currency, issued_at, body)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), ?8, ?9, ?10, ?11, ?12, ?13)")
                .setParameter(1, receipt.number())
                .setParameter(2, receipt.facilityId())
                .setParameter(3, receipt.kind().name())
                .setParameter(4, sequence)
                .setParameter(5, receipt.sessionId())
                .setParameter(6, receipt.paymentId())
                .setParameter(
                        7,
                        receipt.refundId() == null ? null : receipt.refundId().toString())
                .setParameter(8, receipt.corrects())
                .setParameter(9, receipt.gross().amount())
                .setParameter(10, receipt.vat().amount())
                .setParameter(11, receipt.gross().currency())
                .setParameter(12, receipt.issuedAt())
                .setParameter(13, json.write(receipt))
                .executeUpdate();
    }

    @Override
    public Optional<ReceiptDocument> find(String number) {
        return all("number = ?1", number).stream().findFirst();
    }

    @Override
    public Optional<ReceiptDocument> ofPayment(UUID paymentId) {
        return all("kind = 'RECEIPT' and payment_id = ?1", paymentId).stream().findFirst();
    }

    @Override
    public List<ReceiptDocument> ofSession(UUID sessionId) {
        return all("session_id = ?1", sessionId);
    }

    private List<ReceiptDocument> all(String condition, Object value) {
        List<?> bodies = entities.createNativeQuery(
                        "select body from receipt_document where " + condition + " order by issued_at, number",
                        String.class)
                .setParameter(1, value)
                .getResultList();
        return bodies.stream().map(body -> json.read((String) body, DOCUMENT)).toList();
    }
}
