-- In which other articles an article is to be had in another language, as its page says: by their keys,
-- so that either may come first.
create table translation (
  article text not null references article,
  key     text not null,
  primary key (article, key)
);
create index translation_by_key on translation (key, article);
