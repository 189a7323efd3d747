package org.scps.billing.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Settlement;

/**
 * The entries that bring the books from one version of a charge to the next. They depend on the two versions only, so
 * whatever way led from one to the other, the accounts agree with the charge.
 */
public final class Postings {

    private final List<Posting> entries = new ArrayList<>();

    private Postings() {}

    /** @param before null when there was no charge */
    public static List<Posting> between(Charge before, Charge after) {
        Postings postings = new Postings();
        Books from = before == null ? Books.EMPTY : Books.of(before);
        Books to = Books.of(after);
        postings.move(Account.RECEIVABLE, Account.REVENUE, from.net, to.net);
        postings.move(Account.RECEIVABLE, Account.VAT_PAYABLE, from.vat, to.vat);
        postings.move(Account.REFUNDS, Account.RECEIVABLE, from.credited, to.credited);
        postings.move(Account.VAT_PAYABLE, Account.RECEIVABLE, from.vatLetGo, to.vatLetGo);
        postings.move(Account.WAIVERS, Account.RECEIVABLE, from.waived, to.waived);
        Settlement was = from.money;
        Settlement is = to.money;
        postings.move(Account.WRITE_OFFS, Account.RECEIVABLE, was.writtenOff(), is.writtenOff());
        postings.move(Account.PROVIDER_CLEARING, Account.RECEIVABLE, was.paid(), is.paid());
        postings.move(Account.RECEIVABLE, Account.PROVIDER_CLEARING, was.refunded(), is.refunded());
        postings.move(Account.DISPUTED_FUNDS, Account.PROVIDER_CLEARING, was.chargedBack(), is.chargedBack());
        return List.copyOf(postings.entries);
    }

    private void move(Account debit, Account credit, BigDecimal from, BigDecimal to) {
        BigDecimal amount = to.subtract(from);
        if (amount.signum() > 0) {
            entries.add(new Posting(debit, credit, amount));
        } else if (amount.signum() < 0) {
            entries.add(new Posting(credit, debit, amount.negate()));
        }
    }

    /** A charge in the terms of the ledger; VAT let go follows the share of VAT in the price. */
    private record Books(
            BigDecimal net,
            BigDecimal vat,
            BigDecimal credited,
            BigDecimal waived,
            BigDecimal vatLetGo,
            Settlement money) {

        static final Books EMPTY = new Books(
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Settlement.NONE);

        static Books of(Charge charge) {
            BigDecimal gross = charge.recognised() ? charge.total().amount() : BigDecimal.ZERO;
            BigDecimal vat = charge.recognised() ? charge.vat() : BigDecimal.ZERO;
            Settlement money = charge.settlement();
            BigDecimal ofCredit = share(money.credited(), charge);
            BigDecimal ofWaiver = share(money.waived(), charge);
            return new Books(
                    gross.subtract(vat),
                    vat,
                    money.credited().subtract(ofCredit),
                    money.waived().subtract(ofWaiver),
                    ofCredit.add(ofWaiver),
                    money);
        }

        private static BigDecimal share(BigDecimal amount, Charge charge) {
            BigDecimal total = charge.total().amount();
            if (total.signum() == 0 || amount.signum() == 0) {
                return BigDecimal.ZERO;
            }
            return amount.multiply(charge.vat()).divide(total, Math.max(0, total.scale()), RoundingMode.HALF_UP);
        }
    }
}
