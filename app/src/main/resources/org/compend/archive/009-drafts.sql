-- Articles that editors write, in Markdown with front matter. One that is due is published then.
create table draft (
  id       text primary key,
  markdown text not null,
  editor   text not null,
  made     bigint not null,
  changed  bigint not null,
  due      bigint,
  -- What it was published as.
  article  text references article,
  problem  text
);
create index draft_by_due on draft (due) where due is not null;
