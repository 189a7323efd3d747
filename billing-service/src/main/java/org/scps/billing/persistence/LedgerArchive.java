package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scps.billing.ledger.Account;
import org.scps.events.Money;

/** Looks into the books. */
@ApplicationScoped
public class LedgerArchive {

    private final EntityManager entities;

    LedgerArchive(EntityManager entities) {
        this.entities = entities;
    }

    /** What to look for; null for anything. {@code account} may be on either side. */
    public record Filter(String facilityId, UUID chargeId, Account account, Instant from, Instant to) {}

    /** @param amount debits less credits */
    public record Balance(Account account, Money amount) {}

    /** The latest first. */
    public Page<LedgerEntry> search(Filter filter, int page, int size) {
        return found(filter).page(entities, "e.bookedAt desc, e.entryId desc", page, size, LedgerEntryEntity::toEntry);
    }

    private static Search<LedgerEntryEntity> found(Filter filter) {
        return new Search<>(LedgerEntryEntity.class, "")
                .where("e.facilityId = :facility", "facility", filter.facilityId())
                .where("e.chargeId = :charge", "charge", filter.chargeId())
                .where("(e.debitAccount = :account or e.creditAccount = :account)", "account", filter.account())
                .where("e.bookedAt >= :from", "from", filter.from())
                .where("e.bookedAt < :to", "to", filter.to());
    }

    /** Per account and currency, accounts without entries left out. Over each currency they come to zero. */
    public List<Balance> balances(String facilityId, Instant to) {
        String where =
                (facilityId == null ? "" : " and facility_id = :facility") + (to == null ? "" : " and booked_at < :to");
        var query = entities.createNativeQuery("select account, currency, sum(amount) from ledger_posting where true"
                + where + " group by account, currency order by currency, account");
        if (facilityId != null) {
            query.setParameter("facility", facilityId);
        }
        if (to != null) {
            query.setParameter("to", to);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new Balance(Account.valueOf((String) row[0]), new Money((BigDecimal) row[2], (String) row[1])))
                .toList();
    }

    /** All accounts together, in each currency. */
    public static boolean comesToZero(List<Balance> balances) {
        return balances.stream()
                .collect(Collectors.groupingBy(
                        balance -> balance.amount().currency(),
                        Collectors.reducing(
                                BigDecimal.ZERO, balance -> balance.amount().amount(), BigDecimal::add)))
                .values()
                .stream()
                .allMatch(sum -> sum.signum() == 0);
    }

    /** The next entries after {@code entryId}, in the order of their ids. */
    public List<LedgerEntry> after(long entryId, Filter filter, int limit) {
        return found(filter)
                .where("e.entryId > :after", "after", entryId)
                .first(entities, "e.entryId", limit, LedgerEntryEntity::toEntry);
    }

    /** Everything that ever happened to a charge, the first first. */
    public List<ChargeChange> changesOf(UUID chargeId) {
        return entities
                .createQuery(
                        "from ChargeChangeEntity where chargeId = ?1 order by changedAt, changeId",
                        ChargeChangeEntity.class)
                .setParameter(1, chargeId)
                .getResultList()
                .stream()
                .map(ChargeChangeEntity::toChange)
                .toList();
    }
}
