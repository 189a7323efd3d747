-- Messages that a payment provider sent by itself and that were taken: the same again changes nothing.
create table provider_event (
  provider    text not null,
  event_id    text not null,
  type        text not null,
  received_at timestamptz not null,
  primary key (provider, event_id)
);

-- Payments that drivers' banks took back.
create table chargeback (
  reference  text primary key,
  payment_id uuid not null references payment,
  session_id uuid not null references session,
  amount     numeric not null check (amount >= 0),
  currency   text not null,
  reason     text not null,
  state      text not null,
  opened_at  timestamptz not null,
  changed_at timestamptz not null
);
create index chargeback_of_session on chargeback (session_id);
