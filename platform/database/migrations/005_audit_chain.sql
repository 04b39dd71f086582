-- The audit trail becomes a keyed hash chain. What was recorded before waits in `audit_event_unchained` until the first
-- program that opens the database has the key and takes it into the chain; then that table is gone, for good.
alter table audit_event rename to audit_event_unchained;
alter table audit_event_unchained rename constraint audit_event_pkey to audit_event_unchained_pkey;
alter index audit_event_at rename to audit_event_unchained_at;

create table audit_event (
  -- The place in the chain: 1, 2, 3 … without a gap.
  id bigint primary key check (id > 0),
  at timestamptz not null,
  actor text not null,
  action text not null,
  scope text,
  subject text,
  data_version integer,
  outcome text not null,
  -- `json`, not `jsonb`: the text must stay as it was committed to. Both are null once it was erased.
  detail json,
  detail_salt bytea,
  detail_commitment bytea,
  -- Recorded before there was a chain: what happened to it until then is not proven.
  before_chain boolean not null,
  -- The hash of the event before, and the keyed hash of this one.
  previous bytea not null,
  hash bytea not null
);
create index audit_event_at on audit_event (at);
create index audit_event_of_itself on audit_event (id) where action like 'audit.%';

-- The newest event, under a keyed seal of its own; its row is also the turn of those who write.
create table audit_head (
  one boolean primary key default true check (one),
  begun_at timestamptz not null,
  sequence bigint not null,
  hash bytea not null,
  seal bytea not null
);

create function keep_audit_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if current_setting('hippo.erasing', true) = old.id::text
      and new.detail is null and new.detail_salt is null
      and to_jsonb(new) - 'detail' - 'detail_salt' = to_jsonb(old) - 'detail' - 'detail_salt'
    then
      return new;
    end if;
  end if;
  raise exception 'the audit trail is append-only';
end $$;

create trigger audit_event_keeps_rows before update or delete on audit_event
  for each row execute function keep_audit_event();
create trigger audit_event_keeps_all before truncate on audit_event
  for each statement execute function refuse_change_of_audit();

-- The only way to change a row: forget its detail. Who calls it records that in the same transaction.
create function erase_audit_detail(which bigint) returns void language plpgsql as $$
begin
  perform set_config('hippo.erasing', which::text, true);
  update audit_event set detail = null, detail_salt = null where id = which;
  perform set_config('hippo.erasing', '', true);
end $$;
