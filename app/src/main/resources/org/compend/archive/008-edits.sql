-- What editors do to articles.

-- Readers do not see a hidden article.
alter table article add column hidden integer not null default 0;
-- Who decided by hand whether the article is a twin; then nobody else does.
alter table article add column twin_by text;
create index article_by_added on article (added, id);

-- Who saved a revision and why; without an editor it is what extraction made of its capture. An
-- editor's revision names the last of those that it has taken into account.
alter table revision add column editor text;
alter table revision add column remark text;
alter table revision add column base integer;
