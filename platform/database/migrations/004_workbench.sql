-- A key that the client makes: a double click is one run.
alter table run add column key uuid;
create unique index run_key on run (actor, province, key) where key is not null;

-- What the engine's tree says of a result, so that a download can be judged later; and who ended a run.
alter table run add column shape jsonb;
alter table run add column finished_by text check (finished_by in ('owner'));

create index run_history on run (actor, province, created_at desc, id desc);

-- What somebody writes and has not thrown away; closed ones stay a while.
create table draft (
  id uuid primary key,
  actor text not null,
  province text not null,
  title text not null,
  text text not null,
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz
);
create index draft_owner on draft (actor, province, created_at);
create index draft_closed on draft (closed_at) where closed_at is not null;
