-- Pressed files, for all servers of the archive. They can be pressed again at any time, so no backup
-- takes them along, and PostgreSQL keeps no log of them (${unlogged}).
create ${unlogged} table pressed (
  name text primary key,
  size bigint not null,
  -- When it was last asked for, in milliseconds since 1970.
  used bigint not null
);
create ${unlogged} table pressed_part (
  name  text not null references pressed on delete cascade,
  place integer not null,
  bytes ${bytes} not null,
  primary key (name, place)
);
