-- “M. Hollis” is Margaret Hollis where no other person in the archive may bear the name.

-- A person's family name without case and accents.
alter table named add column family text;
create index named_by_family on named (family, name_key);

-- Persons whom articles name by initials, and who bears them: the key of the only one who may.
create table initials (
  name_key text not null,
  name     text not null,
  family   text not null,
  bearer   text,
  primary key (name_key, name)
)${clustered};
create index initials_by_family on initials (family);

-- All articles are registered again.
update counter set value = 0 where name = 'registered';
