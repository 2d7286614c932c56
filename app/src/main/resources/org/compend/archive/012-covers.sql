-- What the picture on a digest's cover shows, for those who cannot see it.
alter table digest add column cover_text text;
alter table digest_draft add column cover_text text;
