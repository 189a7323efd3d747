-- Passages whose camera had a wrong clock, and when which camera had one.

alter table passage add column clock_wrong boolean not null default false;

create table device_clock (
  device_id   text not null,
  -- by the device's own clock
  device_from timestamptz not null,
  device_to   timestamptz not null,
  -- by ours
  heard_from  timestamptz not null,
  heard_to    timestamptz not null,
  -- positive when the device is ahead
  skew_ms     bigint not null,
  -- null while it goes on
  right_since timestamptz,
  primary key (device_id, heard_from)
);
create index device_clock_wrong_now on device_clock (device_id) where right_since is null;
