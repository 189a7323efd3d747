-- Tariffs are documents with versions, drafts first; permits, discount codes, and what is known of vehicles and lanes.

create table tariff_version (
  tariff_id    text not null,
  version      integer not null,
  facility_id  text not null references facility,
  state        text not null check (state in ('DRAFT', 'PUBLISHED')),
  document     text not null,
  valid_from   timestamptz,
  valid_to     timestamptz,
  created_at   timestamptz not null,
  created_by   text not null,
  published_at timestamptz,
  published_by text,
  primary key (tariff_id, version),
  unique (facility_id, version),
  check (state = 'DRAFT' or valid_from is not null)
);
create index tariff_version_in_force on tariff_version (facility_id, valid_from desc, version desc)
  where state = 'PUBLISHED';

insert into tariff_version
select tariff_id, version, facility_id, 'PUBLISHED',
       jsonb_pretty(jsonb_build_object(
         'tariffId', tariff_id, 'name', name, 'timeZone', time_zone, 'currency', currency,
         'freeTime', 'PT' || free_seconds || 'S',
         'rateTables', jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
           'rateTableId', 'standard', 'name', 'Standard', 'maxPerCalendarDay', daily_cap::text,
           'rateLineCollections', jsonb_build_array(jsonb_build_object(
             'collectionSequence', 1,
             'rateLines', jsonb_build_array(jsonb_build_object(
               'sequence', 1, 'rateLineType', 'incrementingRate', 'incrementPeriod', 'PT' || increment_seconds || 'S',
               'value', price_per_increment::text))))))))),
       valid_from, null, now(), 'system', now(), 'system'
from tariff;
drop table tariff;

-- A version that has priced stays is kept as it was.
create function refuse_change_in_force() returns trigger language plpgsql as $$
begin
  if old.state = 'PUBLISHED' and old.valid_from <= now() then
    raise exception 'tariff % version % has been in force and is kept for ever: % refused',
      old.tariff_id, old.version, tg_op;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger tariff_in_force_is_kept before update or delete on tariff_version
  for each row execute function refuse_change_in_force();

create table permit (
  permit_id   uuid primary key,
  facility_id text not null references facility,
  permit_type text not null,
  holder      text not null,
  -- how many of its vehicles it covers at the same time; null for all
  spaces      integer check (spaces > 0),
  valid_from  timestamptz not null,
  valid_to    timestamptz,
  created_at  timestamptz not null,
  created_by  text not null,
  revoked_at  timestamptz,
  revoked_by  text
);
create index permit_of_facility on permit (facility_id, valid_from desc, permit_id);

create table permit_plate (
  permit_id uuid not null references permit,
  plate     text not null,
  primary key (permit_id, plate)
);
create index permit_by_plate on permit_plate (plate);

create table discount_code (
  facility_id     text not null references facility,
  code            text not null,
  validation_type text not null,
  merchant        text not null,
  -- how many stays it can be used for; null for any number
  uses            integer check (uses > 0),
  valid_from      timestamptz not null,
  valid_to        timestamptz,
  created_at      timestamptz not null,
  created_by      text not null,
  revoked_at      timestamptz,
  revoked_by      text,
  primary key (facility_id, code)
);

create table redeemed_code (
  session_id      uuid not null,
  facility_id     text not null,
  code            text not null,
  validation_type text not null,
  merchant        text not null,
  redeemed_at     timestamptz not null,
  redeemed_by     text not null,
  primary key (session_id, code),
  foreign key (facility_id, code) references discount_code
);
create index redeemed_code_by_code on redeemed_code (facility_id, code);
create trigger redeemed_code_is_kept before update or delete on redeemed_code
  for each row execute function refuse_change();

create table vehicle_class (
  facility_id   text not null references facility,
  plate         text not null,
  vehicle_class text not null,
  set_at        timestamptz not null,
  set_by        text not null,
  primary key (facility_id, plate)
);

create table lane_zone (
  facility_id text not null references facility,
  lane_id     text not null,
  zone        text not null,
  set_at      timestamptz not null,
  set_by      text not null,
  primary key (facility_id, lane_id)
);
