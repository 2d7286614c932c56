-- Series that go on by themselves, and readers to whom their digests are sent.

-- When a series goes on: a rule such as "weekly friday 06:00", in a time zone.
create table schedule (
  series text primary key references series,
  rule   text not null,
  zone   text not null,
  due    bigint not null
);

-- A reader who asked for a series; confirmed once the reader has answered a letter. The token
-- stands in every letter: who has it may leave.
create table subscription (
  token     text primary key,
  series    text not null references series,
  address   text not null,
  format    text not null,
  asked     bigint not null,
  confirmed bigint,
  unique (series, address)
);

-- A digest on its way to a subscriber.
create table parcel (
  digest       bigint not null references digest,
  subscription text not null references subscription on delete cascade,
  state        text not null,
  tries        integer not null,
  due          bigint not null,
  problem      text,
  primary key (digest, subscription)
);
create index parcel_by_state on parcel (state, due);
