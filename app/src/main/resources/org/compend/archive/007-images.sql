-- Images that could not be had with their articles, because a host was busy or did not answer. They
-- are asked for again when they are due; once they are had, or given up, they are gone from here.
create table wanted_image (
  article text not null references article,
  address text not null,
  tries   integer not null,
  due     bigint not null,
  primary key (article, address)
);
create index wanted_image_by_due on wanted_image (due);
