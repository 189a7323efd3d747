-- Were the weeks the same, plans would take either index for either end, and read all of a week by the wrong one.
drop index session_paired_by_tail;
create index session_paired_by_tail on session
  (facility_id, date_bin('7 days', exit_at, timestamptz '2000-01-06 00:00Z'), right(claim_plate, 3), exit_at)
  where claim_kind = 'BOTH';
