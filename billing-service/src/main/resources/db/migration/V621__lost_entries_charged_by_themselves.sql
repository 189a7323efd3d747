-- Whether exits without an entry are charged without anybody's word. The latest setting before an exit counts for it; all
-- are kept for ever.
create table lost_entry_setting (
  setting_id  bigint generated always as identity primary key,
  facility_id text not null references facility,
  by_itself   boolean not null,
  set_at      timestamptz not null,
  set_by      text not null
);
create index lost_entry_setting_of_facility on lost_entry_setting (facility_id, setting_id desc);
create trigger lost_entry_setting_is_kept before update or delete on lost_entry_setting
  for each row execute function refuse_change();
