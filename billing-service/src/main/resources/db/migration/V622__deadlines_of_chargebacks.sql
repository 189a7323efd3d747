-- Until when a chargeback can be answered at the provider; null where it does not say.
alter table chargeback add column answer_by timestamptz;
create index chargeback_by_time on chargeback (opened_at desc, reference);
