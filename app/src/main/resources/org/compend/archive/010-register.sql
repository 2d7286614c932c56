-- Who and what articles name, who is quoted in them, and which times they tell of: made of the
-- articles, and made anew when they change.

-- A name of an article: what it is known by in all articles, how this one writes it, and its
-- paragraphs, counted from 0 and parted by spaces.
create table naming (
  article    text not null references article,
  name_key   text not null,
  kind       text not null,
  name       text not null,
  sort_key   text not null,
  paragraphs text not null,
  quotations integer not null,
  primary key (article, name_key)
)${clustered};
create index naming_by_name on naming (name_key, article);

-- A name of all articles together. Folded is its sort key without case and accents.
create table named (
  name_key   text primary key,
  kind       text not null,
  name       text not null,
  sort_key   text not null,
  folded     text not null,
  initial    text not null,
  articles   integer not null,
  quotations integer not null
);
create index named_by_letter on named (initial, folded, name_key);
create index named_by_articles on named (kind, articles);
create index named_by_quotations on named (folded, name_key) where quotations > 0;

create table saying (
  article   text not null references article,
  place     integer not null,
  name_key  text not null,
  kind      text not null,
  words     text not null,
  paragraph integer not null,
  primary key (article, place)
)${clustered};
create index saying_by_name on saying (name_key, article, place);

-- What is told of a time: its first day, its value by TIMEX3, and how it is written.
create table telling (
  article   text not null references article,
  place     integer not null,
  begins    text not null,
  value     text not null,
  label     text not null,
  sentence  text not null,
  paragraph integer not null,
  primary key (article, place)
)${clustered};
create index telling_by_day on telling (begins, article, place);

-- Whom the sentence that tells of a time names.
create table telling_name (
  name_key text not null,
  article  text not null references article,
  place    integer not null,
  primary key (name_key, article, place)
)${clustered};
create index telling_name_by_article on telling_name (article);

-- What editors have put right: in the order of their numbers.
create table correction (
  number  bigint primary key,
  form    text not null,
  kind    text,
  name    text,
  article text,
  other   text,
  editor  text not null,
  made    bigint not null
);

-- The articles whose part of this is to be made anew although they did not change.
create table to_register (
  article text primary key references article
);

-- The last change that is registered; how often something was; the last correction.
insert into counter (name, value) values ('registered', 0);
insert into counter (name, value) values ('register', 0);
insert into counter (name, value) values ('correction', 0)
