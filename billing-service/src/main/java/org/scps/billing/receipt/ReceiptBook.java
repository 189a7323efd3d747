package org.scps.billing.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scps.billing.BillingConfig;
import org.scps.billing.receipt.ReceiptDocument.Kind;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Facility;
import org.scps.billing.session.Session;
import org.scps.events.ChargeLine;
import org.scps.events.Money;

/** Issues receipts and credit notes, in the transaction that stores the money they are about. */
@ApplicationScoped
public class ReceiptBook {

    private final Receipts receipts;
    private final Facilities facilities;
    private final List<String> seller;

    ReceiptBook(Receipts receipts, Facilities facilities, BillingConfig config) {
        this.receipts = receipts;
        this.facilities = facilities;
        this.seller = config.receipts().seller().orElse(List.of());
    }

    /** @return the receipt's number */
    public String receipt(Session session, MoneyMoved paid) {
        return issue(session, Kind.RECEIPT, paid, null);
    }

    /** @return the credit note's number */
    public String creditNote(Session session, MoneyMoved givenBack) {
        String corrected = receipts.ofPayment(givenBack.paymentId())
                .map(ReceiptDocument::number)
                .orElse(null);
        return issue(session, Kind.CREDIT_NOTE, givenBack, corrected);
    }

    private String issue(Session session, Kind kind, MoneyMoved moved, String corrects) {
        Charge charge = session.charge();
        Optional<Facility> facility = facilities.find(session.facilityId());
        String name = facility.map(Facility::name).orElse(session.facilityId());
        BigDecimal vat = Vat.share(moved.amount().amount(), charge.total().amount(), charge.vat());
        long sequence = receipts.nextSequence(session.facilityId(), kind);
        ReceiptDocument document = new ReceiptDocument(
                kind.number(session.facilityId(), sequence),
                kind,
                corrects,
                session.sessionId(),
                moved.paymentId(),
                moved.refundId(),
                session.facilityId(),
                name,
                facility.map(f -> f.timeZone().getId()).orElse("UTC"),
                seller.isEmpty() ? List.of(name) : seller,
                session.plate(),
                session.entry() == null ? null : session.entry().at(),
                session.exit() == null ? null : session.exit().at(),
                moved.reason(),
                kind == Kind.RECEIPT ? charge.lines() : List.<ChargeLine>of(),
                moved.amount(),
                new Money(vat, moved.amount().currency()),
                charge.tariffId(),
                charge.tariffVersion(),
                moved.provider(),
                moved.providerReference(),
                moved.at());
        receipts.keep(document, sequence);
        return document.number();
    }
}
