-- Lists of what there is to read, and how many there are, come from indexes alone.
drop index article_by_day;
drop index article_by_section;
drop index article_by_site;
create index article_by_day on article (day, id, hidden, twin_of, kind, language);
create index article_by_section on article (section, day, id, hidden, twin_of, kind);
create index article_by_site on article (site, day, id, hidden, twin_of, kind);
