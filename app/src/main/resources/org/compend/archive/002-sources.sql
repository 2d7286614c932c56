-- Where articles come from again and again: feeds, sitemaps, sites, pages.

create table source (
  id            text primary key,
  kind          text not null,
  address       text not null unique,
  title         text not null,
  home          text,
  -- The folders of a list of feeds, the outermost first, one a line.
  folders       text not null,
  added         bigint not null,
  gone          integer not null,
  -- What the server said of the version last read; none while anything of it is still to be done.
  etag          text,
  last_modified text,
  checked       bigint,
  changed       bigint,
  due           bigint not null,
  -- How long, in seconds, it is left alone while all is well.
  pause         bigint not null,
  failures      integer not null,
  problem       text
);
create index source_by_due on source (due);

-- What a source has named. The version tells whether it has changed since; a state of WAITING
-- means that it is to be fetched once more when it is due.
create table source_item (
  source  text not null references source on delete cascade,
  item    text not null,
  version text not null,
  state   text not null,
  address text,
  article text references article,
  tries   integer not null,
  due     bigint not null,
  problem text,
  primary key (source, item)
);
create index source_item_by_article on source_item (article);
