-- The access journey: what stands on record of applications, agreements, entitlements and offices, and every event that
-- led there. Rules are in the product (`domain/access`); the rows here are what its commands left.

-- One event a row, in the transaction of what it changed; messages are known by the id of theirs.
create table access_event (
  id uuid primary key,
  sequence bigint generated always as identity unique,
  at timestamptz not null,
  -- A person's id, `operator` or `system`.
  actor text not null,
  type text not null,
  application_id uuid,
  entitlement_id uuid,
  person_id uuid,
  province text,
  body jsonb not null
);
create index access_event_application on access_event (application_id, sequence)
  where application_id is not null;
create index access_event_entitlement on access_event (entitlement_id, sequence)
  where entitlement_id is not null;

create sequence application_number;

create table application (
  id uuid primary key,
  number text not null unique,
  province text not null check (province ~ '^[0-9]{2}$'),
  applicant_id uuid not null references person,
  state text not null check (state in
    ('draft', 'submitted', 'in-review', 'returned', 'approved', 'rejected', 'withdrawn')),
  submission integer not null,
  started_at timestamptz not null,
  touched_at timestamptz not null,
  submitted_at timestamptz,
  -- The whole of it, as `domain/access` knows it.
  body jsonb not null
);
-- One open application a person: the commands see to it, the index makes sure.
create unique index application_open on application (applicant_id)
  where state in ('draft', 'submitted', 'in-review', 'returned');
create index application_province on application (province);

create table agreement (
  id uuid primary key,
  province text not null check (province ~ '^[0-9]{2}$'),
  content_hash text not null,
  form_version integer,
  application_id uuid not null references application,
  in_force_from timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index agreement_province on agreement (province);

-- How many people of a province may work is policy data now, held by the commands.
drop index entitlement_one_a_province;
drop index entitlement_one_a_person;
create index entitlement_province on entitlement (province);
create index entitlement_person on entitlement (person_id);
alter table entitlement
  -- The application whose approval it rests on; null: granted on the command line.
  add column application_id uuid references application,
  -- The first moment after the last day, where a leaving is noted.
  add column leaves_at timestamptz,
  add column successor_id uuid references person,
  add column suspended_at timestamptz,
  -- The newest terms that the person accepted.
  add column terms_version integer,
  drop constraint entitlement_close_reason_check,
  add constraint entitlement_close_reason_check
    check (close_reason in ('revoked', 'ended', 'left', 'replaced'));

create table role_grant (
  person_id uuid not null references person,
  role text not null check (role in ('officer', 'steward', 'auditor')),
  granted_at timestamptz not null,
  granted_by text not null,
  ends_at timestamptz,
  ended_at timestamptz,
  primary key (person_id, role, granted_at)
);

create table province_quota (
  province text primary key check (province ~ '^[0-9]{2}$'),
  quota integer not null
);

create table ended_person (
  person_id uuid primary key references person,
  ended_at timestamptz not null
);

create table reminder_given (
  key text primary key,
  given_at timestamptz not null
);

-- What the directory said about a person, the newest answer.
create table directory_answer (
  person_id uuid primary key references person,
  is_admin boolean not null,
  province text,
  asked_at timestamptz not null
);

-- A mobile number whose owner has entered the code that was sent to it; the number itself is sealed under a key of the home.
create table person_phone (
  person_id uuid not null references person,
  phone_hash text not null,
  sealed_phone bytea not null,
  masked_phone text not null,
  proven_at timestamptz not null,
  primary key (person_id, phone_hash)
);

-- A paper that somebody uploaded for an application, whether or not it was then attached. The bytes are in the home, under
-- their hash.
create table upload (
  id uuid primary key,
  application_id uuid not null references application,
  uploaded_by uuid not null references person,
  uploaded_at timestamptz not null,
  content_hash text not null,
  size_bytes bigint not null,
  type text not null check (type in ('pdf', 'jpeg', 'png')),
  page_count integer not null,
  scan text not null check (scan in ('waiting', 'clean', 'infected', 'unscanned')),
  -- What was found in it: pages with their codes, signatures; and in what it differs from the issued form.
  found jsonb not null
);
create index upload_application on upload (application_id);
create index upload_content on upload (content_hash);

-- Each version of the terms as it was first used, so that the next can be shown beside it.
create table terms_version (
  version integer primary key,
  in_force_from timestamptz not null,
  digest text not null,
  text jsonb not null
);

alter table session
  drop constraint session_end_reason_check,
  add constraint session_end_reason_check
    check (end_reason in ('signed-out', 'replaced', 'idle', 'too-old', 'person-ended'));
