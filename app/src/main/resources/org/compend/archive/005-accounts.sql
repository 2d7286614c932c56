-- Who works at the desk.
create table account (
  name     text primary key,
  role     text not null,
  -- Argon2id in the string format of the password hashing competition.
  password text not null,
  made     bigint not null
);

-- Who is signed in: by the SHA-256 of what their browser holds, which is not kept itself.
create table session (
  digest  text primary key,
  account text not null references account on delete cascade,
  begun   bigint not null,
  seen    bigint not null
);
create index session_by_account on session (account);

-- What programs sign in with; kept in the same way.
create table access_token (
  digest  text primary key,
  account text not null references account on delete cascade,
  label   text not null,
  made    bigint not null,
  used    bigint,
  unique (account, label)
);

-- Attempts to sign in that are counted together, and when their counting began.
create table sign_in_attempt (
  target text primary key,
  tries  integer not null,
  since  bigint not null
);
