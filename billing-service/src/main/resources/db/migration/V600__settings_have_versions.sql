-- What billing knows of a facility changes seldom and is needed for every read: a process keeps it in memory for as long as
-- this number stays the same. Whoever changes any of it, by whatever way, raises the number.

create table facility_knowledge (
  facility_id text primary key,
  version     bigint not null
);

create function facility_knowledge_changed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into facility_knowledge values (old.facility_id, 1)
      on conflict (facility_id) do update set version = facility_knowledge.version + 1;
  end if;
  if tg_op = 'INSERT' or tg_op = 'UPDATE' and new.facility_id <> old.facility_id then
    insert into facility_knowledge values (new.facility_id, 1)
      on conflict (facility_id) do update set version = facility_knowledge.version + 1;
  end if;
  return null;
end $$;

create trigger facility_is_known after insert or update or delete on facility
  for each row execute function facility_knowledge_changed();
create trigger lane_is_known after insert or update or delete on lane
  for each row execute function facility_knowledge_changed();
create trigger lane_zone_is_known after insert or update or delete on lane_zone
  for each row execute function facility_knowledge_changed();
create trigger pairing_setting_is_known after insert or update or delete on pairing_setting
  for each row execute function facility_knowledge_changed();
create trigger tariff_version_is_known after insert or update or delete on tariff_version
  for each row execute function facility_knowledge_changed();

-- Rows of these come and go all the time: cleaned up by number, not by share of a table that is nearly always empty.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
alter table occupancy set (fillfactor = 50);

-- Reads and people's decisions write these in two ways; numbers are in the order in which they happened all the same.
alter sequence charge_change_seq increment by 1;
alter sequence ledger_entry_seq increment by 1;
