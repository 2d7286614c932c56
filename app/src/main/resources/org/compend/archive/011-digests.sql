-- What editors do to digests. A correction is a digest of its own that names the one it revises, so
-- that each state keeps its articles and its images; it has no number, since that is the digest's.
alter table digest add column revises bigint references digest;
alter table digest add column revision integer not null default 1;
alter table digest add column editor text;
alter table digest add column remark text;
-- Whether its articles stand in the order and in the sections that an editor gave them.
alter table digest add column arranged integer not null default 0;
-- The foreword as its editor wrote it, in Markdown, and as it was read then, as JSON.
alter table digest add column foreword text;
alter table digest add column foreword_read text;
alter table digest add column cover text references content;
create index digest_by_revises on digest (revises, revision) where revises is not null;
alter table digest_article add column section text;

-- The notes of the house: what goes with a name at its first mention. Names and wordings stand one
-- a line. A note without a series is the whole magazine's.
create table house_note (
  id       text primary key,
  series   text references series,
  term     text not null,
  variants text not null,
  form     text not null,
  note     text not null,
  wordings text not null,
  editor   text not null,
  changed  bigint not null
);

-- The notes as they were when a digest was bound.
create table digest_note (
  digest   bigint not null references digest,
  place    integer not null,
  term     text not null,
  variants text not null,
  form     text not null,
  note     text not null,
  wordings text not null,
  primary key (digest, place)
);

-- A digest that editors work on. The version tells whether somebody else changed it meanwhile.
create table digest_draft (
  id            text primary key,
  version       integer not null,
  series        text references series,
  -- The digest that it is to correct, and the revision of it that the editor had before their eyes.
  corrects      bigint references digest,
  seen          integer not null,
  title         text not null,
  choice        text not null,
  wishes        text not null,
  foreword      text not null,
  foreword_read text not null,
  cover         text references content,
  editor        text not null,
  changed       bigint not null
);
-- Its articles in order; without a revision each is taken as it is when the digest is published.
create table digest_draft_article (
  draft    text not null references digest_draft on delete cascade,
  place    integer not null,
  article  text not null references article,
  revision integer,
  section  text,
  primary key (draft, place)
);

-- Raised by what changes readers' pages beside the articles themselves.
insert into counter (name, value) values ('desk', 0);
