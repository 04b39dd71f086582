-- Which process is at work on a run, so that others can see when it has ended without telling.
alter table run add column process text;
