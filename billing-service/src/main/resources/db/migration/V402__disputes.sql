-- What drivers object to, and the answers they got.

create table dispute (
  dispute_id   uuid primary key,
  session_id   uuid not null references session,
  charge_id    uuid not null references charge,
  facility_id  text not null,
  reason       text not null,
  words        text,
  opened_by    text not null,
  opened_at    timestamptz not null,
  answer_by    timestamptz not null,
  -- of the charge, to go back to when the dispute is rejected
  state_before text not null,
  state        text not null,
  answered_by  text,
  answered_at  timestamptz,
  answer       text
);
-- A charge is frozen by one dispute at a time.
create unique index dispute_once_open on dispute (session_id) where state = 'OPEN';
create index dispute_of_session on dispute (session_id, opened_at);
create index dispute_by_deadline on dispute (facility_id, answer_by) where state = 'OPEN';
create index dispute_by_time on dispute (opened_at desc, dispute_id);
