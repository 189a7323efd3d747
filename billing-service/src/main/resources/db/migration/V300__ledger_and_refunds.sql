-- The money of a charge, the ledger, and what is given back.

alter table charge
  add column vat          numeric not null default 0 check (vat >= 0),
  add column paid         numeric not null default 0 check (paid >= 0),
  add column refunded     numeric not null default 0 check (refunded >= 0 and refunded <= paid),
  add column credited     numeric not null default 0 check (credited >= 0),
  add column waived       numeric not null default 0 check (waived >= 0),
  add column written_off  numeric not null default 0 check (written_off >= 0),
  add column charged_back numeric not null default 0 check (charged_back >= 0);
update charge set paid = amount where state = 'PAID';
update charge set state = 'AUTHORISED' where paying;
alter table charge add column due numeric not null generated always as
  (case when voided then 0 else amount end - credited - waived - written_off - paid + refunded) stored;
create index charge_overpaid on charge (charge_id) where due < 0 and state not in ('AUTHORISED', 'DISPUTED');
create index charge_by_state on charge (state) where state not in ('FREE', 'PAID');

-- What happened to each charge, kept for ever.
create sequence charge_change_seq increment 50;
create table charge_change (
  change_id  bigint primary key,
  charge_id  uuid not null references charge deferrable initially deferred,
  session_id uuid not null,
  changed_at timestamptz not null,
  changed_by text not null,
  reason     text not null,
  from_state text,
  to_state   text not null,
  from_total numeric,
  to_total   numeric not null,
  due        numeric not null,
  currency   text not null
);
create index charge_change_of_charge on charge_change (charge_id, change_id);
create trigger charge_change_is_kept before update or delete on charge_change
  for each row execute function refuse_change();

-- Each row is one double entry. As what one account gets is what another gives, and both are in the row's one currency,
-- all accounts together come to zero whatever is written.
create sequence ledger_entry_seq increment 50;
create table ledger_entry (
  entry_id       bigint primary key,
  transaction_id uuid not null,
  booked_at      timestamptz not null,
  booked_by      text not null,
  reason         text not null,
  facility_id    text not null,
  session_id     uuid not null,
  charge_id      uuid not null references charge deferrable initially deferred,
  debit_account  text not null,
  credit_account text not null,
  amount         numeric not null check (amount > 0),
  currency       text not null check (currency ~ '^[A-Z]{3}$'),
  check (debit_account <> credit_account)
);
create index ledger_entry_of_charge on ledger_entry (charge_id, entry_id);
create index ledger_entry_by_time on ledger_entry (facility_id, booked_at desc, entry_id desc);
create index ledger_entry_of_all on ledger_entry (booked_at desc, entry_id desc);
create trigger ledger_entry_is_kept before update or delete on ledger_entry
  for each row execute function refuse_change();
create trigger ledger_is_kept before truncate on ledger_entry
  for each statement execute function refuse_change();

-- The two sides of each entry: debits above zero, credits below.
create view ledger_posting as
  select entry_id, transaction_id, booked_at, facility_id, charge_id, debit_account as account, amount, currency
    from ledger_entry
  union all
  select entry_id, transaction_id, booked_at, facility_id, charge_id, credit_account, -amount, currency
    from ledger_entry;

-- What was charged before there was a ledger.
insert into ledger_entry
  select nextval('ledger_entry_seq'), gen_random_uuid(), now(), 'system', 'Charged before the ledger began',
         s.facility_id, c.session_id, c.charge_id, 'RECEIVABLE', 'REVENUE', c.amount, c.currency
    from charge c join session s using (session_id)
   where not c.voided and c.amount > 0 and c.state in ('DUE', 'AUTHORISED', 'PAID');
insert into ledger_entry
  select nextval('ledger_entry_seq'), gen_random_uuid(), now(), 'system', 'Paid before the ledger began',
         s.facility_id, c.session_id, c.charge_id, 'PROVIDER_CLEARING', 'RECEIVABLE', c.paid, c.currency
    from charge c join session s using (session_id)
   where c.paid > 0;

-- A charge that rose after it was paid is paid in parts; each part is settled at most once.
alter table payment add column part integer not null default 1;
alter table payment add column action_url text;
drop index payment_once_per_charge;
create unique index payment_once_per_part on payment (charge_id, part)
  where state in ('PENDING', 'ACTION_NEEDED', 'SETTLED');
create unique index payment_one_under_way on payment (charge_id) where state in ('PENDING', 'ACTION_NEEDED');
create unique index payment_by_reference on payment (provider, provider_reference) where provider_reference is not null;
create index payment_action_needed on payment (started_at) where state = 'ACTION_NEEDED';

create table refund (
  refund_id          uuid primary key,
  payment_id         uuid not null references payment,
  charge_id          uuid not null references charge,
  session_id         uuid not null references session,
  facility_id        text not null,
  idempotency_key    text not null,
  kind               text not null,
  wanted             numeric,
  amount             numeric not null check (amount > 0),
  currency           text not null,
  reason             text not null,
  requested_by       text not null,
  requested_at       timestamptz not null,
  state              text not null,
  provider           text not null,
  provider_reference text,
  failure            text,
  answered_at        timestamptz,
  unique (charge_id, idempotency_key, payment_id, kind)
);
-- The next refund is worked out from what is left after this one.
create unique index refund_one_under_way on refund (charge_id) where state = 'PENDING';
create index refund_pending on refund (requested_at) where state = 'PENDING';
create index refund_of_payment on refund (payment_id);
