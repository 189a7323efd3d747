-- Receipts and credit notes as they were issued. Their numbers come from receipt_number in the same transaction: its row
-- stays locked until the commit, so numbers follow one another and a rollback gives its number back.

create table receipt_document (
  number      text primary key,
  facility_id text not null,
  kind        text not null,
  sequence    bigint not null check (sequence > 0),
  session_id  uuid not null,
  payment_id  uuid not null,
  refund_id   uuid unique,
  corrects    text references receipt_document,
  gross       numeric not null,
  vat         numeric not null,
  currency    text not null,
  issued_at   timestamptz not null,
  body        text not null,
  unique (facility_id, kind, sequence)
);
create unique index receipt_of_payment on receipt_document (payment_id) where kind = 'RECEIPT';
create index receipt_of_session on receipt_document (session_id);
create index receipt_by_time on receipt_document (facility_id, issued_at desc);
create trigger receipt_is_kept before update or delete on receipt_document
  for each row execute function refuse_change();
