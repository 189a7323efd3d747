-- Lists that name no facility show the latest first too.

create index session_of_all on session (started_at desc, session_id);
create index passage_of_all on passage (captured_at desc, passage_id);
create index review_of_all on review (opened_at desc, review_id);
