-- What was bound and delivered.

-- A standing selection. The selection and the wishes are options, one a line, as the command line
-- takes them.
create table series (
  name      text primary key,
  selection text not null,
  wishes    text not null
);

create table digest (
  id     bigint primary key,
  series text references series,
  -- Its place in the series, from 1.
  number integer,
  title  text not null,
  choice text not null,
  wishes text not null,
  made   bigint not null,
  unique (series, number)
);

-- Its articles, in the order in which they were chosen, each as it was then.
create table digest_article (
  digest   bigint not null references digest,
  place    integer not null,
  article  text not null references article,
  revision integer not null,
  primary key (digest, place)
);
create index digest_article_by_article on digest_article (article);

-- The images of its articles as they were then.
create table digest_asset (
  digest  bigint not null references digest,
  address text not null,
  content text not null references content,
  primary key (digest, address)
);

insert into counter (name, value) values ('digest', 0);
