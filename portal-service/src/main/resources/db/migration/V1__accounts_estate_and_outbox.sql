create table account (
    account_id    uuid primary key,
    email         text        not null,
    name          text        not null,
    password_hash text        not null,
    role          text        not null check (role in ('DRIVER', 'OPERATOR', 'ADMIN')),
    created_at    timestamptz not null
);
create unique index account_email on account (lower(email));

-- Browser sessions and API tokens: only a keyed hash is kept, so a copy of this table opens nothing.
create table access_token (
    token_hash text primary key,
    account_id uuid        not null references account,
    kind       text        not null check (kind in ('BROWSER', 'API')),
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index access_token_expiry on access_token (expires_at);

create table vehicle (
    vehicle_id    uuid primary key,
    account_id    uuid        not null references account,
    plate         text        not null check (plate ~ '^[A-Z0-9]{2,12}$'),
    region        text,
    registered_at timestamptz not null,
    removed_at    timestamptz
);
-- A plate stands on one account at a time.
create unique index vehicle_plate_in_use on vehicle (plate) where removed_at is null;
create index vehicle_account on vehicle (account_id);
create index vehicle_plate on vehicle (plate);

create table facility (
    facility_id text primary key check (facility_id ~ '^[a-z0-9-]{1,64}$'),
    name        text        not null,
    time_zone   text        not null,
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    capacity    integer     not null check (capacity >= 0),
    created_at  timestamptz not null
);

create table lane (
    lane_id             text primary key check (lane_id ~ '^[a-z0-9-]{1,64}$'),
    facility_id         text    not null references facility,
    name                text    not null,
    direction           text    not null check (direction in ('ENTRY', 'EXIT', 'BOTH')),
    recognition_enabled boolean not null,
    position            integer not null
);
create index lane_facility on lane (facility_id);

create table device (
    device_id    text primary key check (device_id ~ '^[a-z0-9-]{1,64}$'),
    facility_id  text        not null references facility,
    lane_id      text        not null references lane,
    name         text        not null,
    token_sha256 text        not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
    enabled      boolean     not null,
    created_at   timestamptz not null
);

create table heartbeat (
    device_id   text primary key,
    received_at timestamptz not null,
    body        jsonb       not null
);

-- Events that wait for the broker, written in the transaction of the change they tell of.
create table outbox (
    position    bigint generated always as identity primary key,
    topic       text        not null,
    record_key  text        not null,
    event_type  text        not null,
    event_id    uuid        not null,
    occurred_at timestamptz not null,
    body        text        not null
);
