-- What the timeline of a plate, looked at alone, says of each session; sessions are paired by it across plates.

alter table passage add column character_confidences text not null default '[]';

alter table session add column claim_kind text;
alter table session add column claim_plate text;
alter table session add column claim_until timestamptz;
alter table session add column contested text;

update session set claim_plate = plate,
  claim_kind = case when entry_at is null then 'EXIT' when exit_at is null then 'ENTRY' else 'BOTH' end,
  claim_until = case when exit_at is null and state <> 'OPEN' then updated_at end
where state <> 'WITHDRAWN';

drop index session_timeline;
create index session_timeline on session (facility_id, claim_plate, started_at) where claim_kind is not null;
create index session_lone_by_head on session (facility_id, left(claim_plate, 3), started_at)
  where claim_kind in ('ENTRY', 'EXIT');
create index session_lone_by_tail on session (facility_id, right(claim_plate, 3), started_at)
  where claim_kind in ('ENTRY', 'EXIT');
create index session_paired_by_head on session (facility_id, left(claim_plate, 3), exit_at) where claim_kind = 'BOTH';
create index session_paired_by_tail on session (facility_id, right(claim_plate, 3), exit_at) where claim_kind = 'BOTH';

create table pairing_setting (
  facility_id            text primary key,
  repeat_within_ms       bigint not null,
  wrong_way_within_ms    bigint not null,
  maximum_stay_ms        bigint not null,
  pass_through_ms        bigint not null,
  confusions             integer not null,
  confusion_weight       double precision not null,
  tolerant_within_ms     bigint not null
);

-- Every change of the above, kept for ever.
create table pairing_setting_change (
  change_id   uuid primary key,
  facility_id text not null,
  changed_at  timestamptz not null,
  changed_by  text not null,
  from_rules  text not null,
  to_rules    text not null
);
create index pairing_setting_change_of_facility on pairing_setting_change (facility_id, changed_at);
create trigger pairing_setting_change_is_kept before update or delete on pairing_setting_change
  for each row execute function refuse_change();
