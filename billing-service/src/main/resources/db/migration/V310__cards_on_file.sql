-- Cards on file at the payment provider: what names them there, and what people know them by. Never a card number.

create table provider_customer (
  account_id uuid not null,
  provider   text not null,
  customer   text not null,
  primary key (account_id, provider)
);

create table card (
  card_id      uuid primary key,
  account_id   uuid not null,
  provider     text not null,
  customer     text not null,
  method       text not null,
  brand        text not null,
  last_four    text not null check (last_four ~ '^[0-9]{4}$'),
  expiry_month integer not null check (expiry_month between 1 and 12),
  expiry_year  integer not null check (expiry_year between 2000 and 2999),
  preferred    boolean not null,
  added_at     timestamptz not null,
  removed_at   timestamptz,
  unique (provider, method)
);
create index card_of_account on card (account_id, added_at) where removed_at is null;

-- A driver's way to a card, by the provider's own page.
create table card_setup (
  setup_id   uuid primary key,
  account_id uuid not null,
  provider   text not null,
  reference  text not null,
  url        text not null,
  return_url text not null,
  state      text not null,
  card_id    uuid references card,
  failure    text,
  started_at timestamptz not null
);
create index card_setup_of_account on card_setup (account_id, started_at desc);

alter table payment add column card_id uuid references card;
-- The driver was not there to confirm anything.
alter table payment add column unattended boolean not null default false;
alter table payment add column return_url text;
create index payment_of_session on payment (session_id, started_at desc);
