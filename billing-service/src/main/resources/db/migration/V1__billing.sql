-- What billing knows, and what it has been told and has to tell.
-- Plates are stored A-Z 0-9. Amounts are numeric without a scale, so 4.50 stays 4.50.

create table facility (
  facility_id  text primary key,
  name         text not null,
  time_zone    text not null,
  currency     text not null,
  capacity     integer not null,
  published_at timestamptz not null
);

create table lane (
  lane_id     text primary key,
  facility_id text not null references facility,
  direction   text not null
);

create table vehicle (
  vehicle_id   uuid primary key,
  account_id   uuid not null,
  plate        text not null,
  region       text,
  removed      boolean not null,
  published_at timestamptz not null
);
create index vehicle_by_plate on vehicle (plate);

create table tariff (
  tariff_id           text not null,
  version             integer not null,
  facility_id         text not null references facility,
  name                text not null,
  time_zone           text not null,
  currency            text not null,
  free_seconds        bigint not null,
  increment_seconds   bigint not null,
  price_per_increment numeric not null,
  daily_cap           numeric,
  valid_from          timestamptz not null,
  primary key (tariff_id, version)
);
create index tariff_in_force on tariff (facility_id, valid_from desc, version desc);

create table passage (
  passage_id      uuid primary key,
  facility_id     text not null,
  lane_id         text not null,
  direction       text,
  captured_at     timestamptz not null,
  revision        integer not null,
  burst_id        uuid,
  plate_as_read   text,
  region          text,
  read_confidence double precision not null,
  band            text not null,
  candidates      text not null,
  image_key       text,
  crop_key        text,
  corrected_plate text,
  dismissed       boolean not null,
  -- to search by: what the passage counts as now
  plate           text,
  -- to pair by: as plate, but null while the passage belongs to no timeline
  timeline_plate  text
);
create index passage_timeline on passage (facility_id, timeline_plate, captured_at) where timeline_plate is not null;
create index passage_by_time on passage (facility_id, captured_at desc);
create index passage_by_lane on passage (lane_id, captured_at desc);
create index passage_by_plate on passage (plate, captured_at desc) where plate is not null;
create index passage_of_unknown_lane on passage (facility_id, lane_id) where direction is null;

-- Readings that a later one replaced.
create table passage_reading (
  passage_id      uuid not null references passage,
  revision        integer not null,
  plate_as_read   text,
  region          text,
  read_confidence double precision not null,
  band            text not null,
  image_key       text,
  crop_key        text,
  replaced_at     timestamptz not null,
  primary key (passage_id, revision)
);

create table correction (
  correction_id uuid primary key,
  passage_id    uuid not null references passage,
  corrected_at  timestamptz not null,
  corrected_by  text not null,
  decision      text not null,
  from_plate    text,
  to_plate      text,
  session_id    uuid
);
create index correction_of_passage on correction (passage_id, corrected_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is kept for ever: % refused', tg_table_name, tg_op;
end $$;
create trigger correction_is_kept before update or delete on correction
  for each row execute function refuse_change();
create trigger reading_is_kept before update or delete on passage_reading
  for each row execute function refuse_change();

create table charge (
  charge_id      uuid primary key,
  session_id     uuid not null unique,
  amount         numeric not null,
  currency       text not null,
  lines          text not null,
  tariff_id      text not null,
  tariff_version integer not null,
  state          text not null,
  voided         boolean not null,
  paying         boolean not null
);

create table session (
  session_id            uuid primary key,
  facility_id           text not null,
  plate                 text not null,
  state                 text not null,
  revision              integer not null,
  started_at            timestamptz not null,
  entry_passage_id      uuid,
  entry_lane_id         text,
  entry_at              timestamptz,
  entry_plate_as_read   text,
  entry_read_confidence double precision,
  entry_image_key       text,
  entry_crop_key        text,
  exit_passage_id       uuid,
  exit_lane_id          text,
  exit_at               timestamptz,
  exit_plate_as_read    text,
  exit_read_confidence  double precision,
  exit_image_key        text,
  exit_crop_key         text,
  charge_id             uuid references charge,
  correlation_id        uuid,
  updated_at            timestamptz not null
);
create index session_timeline on session (facility_id, plate, started_at) where state <> 'WITHDRAWN';
create index session_by_time on session (facility_id, started_at desc);
create index session_by_plate on session (plate, started_at desc);
create index session_open on session (facility_id, started_at desc) where state = 'OPEN';
create index session_in_review on session (facility_id, started_at desc) where state = 'REVIEW';

create table review (
  review_id   uuid primary key,
  facility_id text not null,
  reason      text not null,
  passage_id  uuid not null references passage,
  session_id  uuid,
  detail      text,
  opened_at   timestamptz not null,
  resolved_at timestamptz,
  resolved_by text,
  resolution  text
);
create index review_of_passage on review (passage_id);
create index review_of_session on review (session_id) where resolved_at is null;
create index review_open on review (facility_id, opened_at desc) where resolved_at is null;
create index review_by_time on review (facility_id, opened_at desc);

create table occupancy (
  facility_id          text primary key,
  occupied             integer not null check (occupied >= 0),
  exits_before_entries integer not null,
  last_such_exit_at    timestamptz,
  set_at               timestamptz,
  updated_at           timestamptz not null
);

-- Every setting by hand, kept for ever.
create table occupancy_setting (
  setting_id  uuid primary key,
  facility_id text not null,
  set_at      timestamptz not null,
  set_by      text not null,
  from_count  integer not null,
  to_count    integer not null
);
create trigger occupancy_setting_is_kept before update or delete on occupancy_setting
  for each row execute function refuse_change();

create table payment (
  payment_id         uuid primary key,
  charge_id          uuid not null references charge,
  session_id         uuid not null references session,
  facility_id        text not null,
  idempotency_key    text not null,
  method             text not null,
  provider           text not null,
  amount             numeric not null,
  currency           text not null,
  state              text not null,
  provider_reference text,
  receipt_number     text unique,
  decline_reason     text,
  started_at         timestamptz not null,
  answered_at        timestamptz,
  unique (session_id, idempotency_key)
);
-- A charge is settled at most once, whatever the program does.
create unique index payment_once_per_charge on payment (charge_id) where state in ('PENDING', 'SETTLED');
create index payment_pending on payment (started_at) where state = 'PENDING';

create table receipt_number (
  facility_id text primary key,
  last_number bigint not null
);

-- The sandbox provider's own books.
create table sandbox_answer (
  idempotency_key text primary key,
  reference       text,
  decline_reason  text,
  answered_at     timestamptz not null
);

create table inbox (
  event_id    uuid primary key,
  received_at timestamptz not null
);
create index inbox_by_age on inbox (received_at);

create table outbox (
  sequence       bigint generated always as identity primary key,
  event_id       uuid not null,
  topic          text not null,
  key            text not null,
  type           text not null,
  body           text not null,
  occurred_at    timestamptz not null,
  correlation_id uuid,
  created_at     timestamptz not null
);
