-- Zones are counted like the facility around them; the count of all of it has no zone's name.

alter table occupancy add column zone text not null default '';
alter table occupancy drop constraint occupancy_pkey;
alter table occupancy add primary key (facility_id, zone);

alter table occupancy_setting add column zone text not null default '';
create index occupancy_setting_of_facility on occupancy_setting (facility_id, set_at desc);
