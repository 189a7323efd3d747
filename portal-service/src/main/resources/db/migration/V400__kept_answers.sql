-- Answers to requests that carried an idempotency key: the same request again gets the same answer.

create table kept_answer (
  scope           text not null,
  idempotency_key text not null,
  -- of path and body: the same key with another body is a mistake of the caller
  fingerprint     text not null,
  started_at      timestamptz not null,
  -- null while the request is being worked on
  status          integer,
  content_type    text,
  body            text,
  primary key (scope, idempotency_key)
);
create index kept_answer_by_age on kept_answer (started_at);
