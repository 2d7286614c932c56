-- Initials that an editor keeps apart go to nobody, also where one person alone may bear them.
alter table naming add column apart integer not null default 0;
