-- Since when, and until when, a vehicle stood on an account.
create table vehicle_holding (
  vehicle_id uuid primary key,
  account_id uuid not null,
  plate      text not null,
  from_at    timestamptz not null,
  until_at   timestamptz
);
create index vehicle_holding_of_plate on vehicle_holding (plate);
create index vehicle_holding_of_account on vehicle_holding (account_id);
insert into vehicle_holding select vehicle_id, account_id, plate, published_at, null from vehicle where not removed;

-- What drivers set: the latest of an account is in force, all are kept for ever.
create table autopay_setting (
  setting_id     bigint generated always as identity primary key,
  account_id     uuid not null,
  switched_on    boolean not null,
  card_id        uuid references card,
  limit_amount   numeric check (limit_amount > 0),
  limit_currency text check (limit_currency ~ '^[A-Z]{3}$'),
  set_at         timestamptz not null,
  set_by         text not null,
  check (not switched_on or card_id is not null and limit_amount is not null and limit_currency is not null)
);
create index autopay_setting_of_account on autopay_setting (account_id, setting_id desc);
create trigger autopay_setting_is_kept before update or delete on autopay_setting
  for each row execute function refuse_change();

-- What came of it: at most one for a charge.
create table autopay_result (
  charge_id  uuid primary key references charge,
  session_id uuid not null references session,
  account_id uuid,
  outcome    text not null,
  why        text,
  decided_at timestamptz not null
);
create index autopay_result_of_session on autopay_result (session_id);
create index payment_unattended on payment (answered_at) where unattended;
