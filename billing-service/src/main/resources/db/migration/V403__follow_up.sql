-- Charges that nobody pays: since when they are due, what was done about it, and what was written to whom.

create table unpaid (
  charge_id   uuid primary key references charge,
  session_id  uuid not null references session,
  facility_id text not null,
  due_since   timestamptz not null
);
create index unpaid_by_age on unpaid (due_since);

-- Each step of the rules is taken once for a charge; kept for ever.
create table reminder (
  charge_id   uuid not null references charge,
  step        integer not null,
  session_id  uuid not null,
  facility_id text not null,
  sent_at     timestamptz not null,
  fee         numeric not null check (fee >= 0),
  currency    text not null,
  primary key (charge_id, step)
);
create index reminder_of_session on reminder (session_id);
create trigger reminder_is_kept before update or delete on reminder
  for each row execute function refuse_change();

create table message (
  message_id  uuid primary key,
  -- null when no account has the vehicle: it is in the export for collection then
  account_id  uuid,
  session_id  uuid not null,
  facility_id text not null,
  subject     text not null,
  body        text not null,
  written_at  timestamptz not null
);
create index message_of_account on message (account_id, written_at desc);
create index message_by_time on message (written_at desc, message_id);
