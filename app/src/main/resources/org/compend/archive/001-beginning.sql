-- Everything an archive keeps. Times are milliseconds since 1970 (UTC); days are ISO 8601 text.
-- ${bytes} is bytea or blob.

-- Bytes, each run of them once, addressed by their SHA-256.
create table content (
  digest  text primary key,
  size    bigint not null,
  packing text not null,
  bytes   ${bytes} not null
);

-- Where, when and how bytes were found.
create table capture (
  id         text primary key,
  digest     text not null references content,
  location   text not null,
  url        text,
  found      bigint,
  media_type text
);

-- What travelled with a capture: the parts of an MHTML file, the assets of an export.
create table companion (
  capture text not null references capture,
  address text not null,
  digest  text not null references content,
  primary key (capture, address)
);

-- The current state of each article; change is its place in the sequence of all changes.
create table article (
  id           text primary key,
  revision     integer not null,
  title        text not null,
  site         text,
  section      text,
  language     text not null,
  kind         text not null,
  day          text,
  words        integer not null,
  twin_of      text references article,
  added        bigint not null,
  change       bigint not null
);
create unique index article_by_change on article (change);
create index article_by_day on article (day, id);
create index article_by_section on article (section, day, id);
create index article_by_site on article (site, day, id);
create index article_twins on article (twin_of) where twin_of is not null;

-- The names under which an article is known again: addresses, identifiers given by feeds.
create table article_key (
  key     text primary key,
  article text not null references article
);
create index article_key_by_article on article_key (article);

create table byline (
  article     text not null references article,
  place       integer not null,
  name        text not null,
  affiliation text,
  primary key (article, place)
);
create index byline_by_name on byline (name, article);

create table tag (
  article text not null references article,
  tag     text not null,
  primary key (article, tag)
);
create index tag_by_tag on tag (tag, article);

-- Every state that an article ever had: nothing is overwritten. The digest is that of its JSON
-- without where and when it was found, so that it tells whether anything was changed.
create table revision (
  article text not null references article,
  number  integer not null,
  capture text not null references capture,
  digest  text not null references content,
  made    bigint not null,
  primary key (article, number)
);
create index revision_by_capture on revision (capture);

-- The images of an article, by the address under which it refers to them.
create table asset (
  article text not null references article,
  address text not null,
  digest  text not null references content,
  primary key (article, address)
);

-- Counters that all writers share; raising one holds off the others until the transaction ends.
create table counter (
  name  text primary key,
  value bigint not null
);
insert into counter (name, value) values ('change', 0);
