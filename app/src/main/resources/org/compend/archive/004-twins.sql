-- The smallest hashes of each article's runs of words, by which near-duplicates are looked for.
-- Those of earlier revisions stay: they only lead to comparisons that find nothing.
create table article_shingle (
  hash    bigint not null,
  article text not null references article,
  primary key (hash, article)
)${clustered};
