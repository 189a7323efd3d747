-- An index by plate takes each row to another page, and the more is stored, the fewer of those are in memory. One by plate
-- serves both the timelines and the search, and pairs are looked for week by week: those of this week lie together.
drop index passage_timeline;
drop index passage_by_plate;
create index passage_timeline on passage (timeline_plate, facility_id, captured_at) where timeline_plate is not null;
create index passage_of_no_timeline on passage (plate, captured_at desc) where timeline_plate is null and plate is not null;

drop index session_paired_by_head;
drop index session_paired_by_tail;
create index session_paired_by_head on session
  (facility_id, date_bin('7 days', exit_at, timestamptz '2000-01-03 00:00Z'), left(claim_plate, 3), exit_at)
  where claim_kind = 'BOTH';
create index session_paired_by_tail on session
  (facility_id, date_bin('7 days', exit_at, timestamptz '2000-01-03 00:00Z'), right(claim_plate, 3), exit_at)
  where claim_kind = 'BOTH';
