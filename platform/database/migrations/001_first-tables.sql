-- Health facilities, with the columns of the ministry's CHOSPITAL table as they came.
create table facility (
  hospcode text primary key,
  hospname text,
  hostype text,
  provcode text,
  distcode text,
  subdistcode text,
  mu text,
  bed text,
  level_service text,
  zone_code text,
  status text
);
create index facility_provcode on facility (provcode);

-- One committed data version of a province; the manifest lists exactly its files.
create table data_version (
  province text not null,
  version integer not null check (version > 0),
  committed_at timestamptz not null,
  reaches_to date,
  newest_fiscal_year integer not null,
  manifest jsonb not null,
  primary key (province, version)
);

-- Archives that were taken, by content.
create table archive (
  province text not null,
  sha256 text not null,
  name text not null,
  hospcode text not null,
  stamp text,
  size_bytes bigint not null,
  text_bytes bigint not null,
  rows bigint not null,
  set_aside bigint not null,
  nulled bigint not null,
  version integer not null,
  primary key (province, sha256)
);

-- What was found in an archive: counts only, never a value.
create table finding_count (
  province text not null,
  sha256 text not null,
  file text not null,
  column_name text not null,
  code text not null,
  rows bigint not null,
  primary key (province, sha256, file, column_name, code),
  foreign key (province, sha256) references archive (province, sha256)
);

create table run (
  id uuid primary key,
  actor text not null,
  province text not null,
  data_version integer,
  dialect text not null,
  sql text not null,
  state text not null check (state in
    ('queued', 'starting', 'running', 'spooling', 'done', 'failed', 'cancelled', 'limit')),
  limit_kind text check (limit_kind in ('rows', 'bytes', 'time', 'memory')),
  refusal jsonb,
  fault_code text,
  row_count bigint,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz
);
create index run_unfinished on run (created_at)
  where state in ('queued', 'starting', 'running', 'spooling');

create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  scope text,
  subject text,
  data_version integer,
  outcome text not null,
  detail jsonb
);
create index audit_event_at on audit_event (at);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;

create trigger audit_event_keeps_rows before update or delete on audit_event
  for each row execute function refuse_change_of_audit();
create trigger audit_event_keeps_all before truncate on audit_event
  for each statement execute function refuse_change_of_audit();
