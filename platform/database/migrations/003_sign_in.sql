-- People who have signed in, or are entitled before they first do; found by a keyed hash of the citizen id, which is
-- itself kept nowhere.
create table person (
  id uuid primary key,
  subject_hash text not null unique,
  name_th text,
  name_en text,
  created_at timestamptz not null,
  signed_in_at timestamptz
);

-- A sign-in on its way: begun in one browser, finished once.
create table sign_in_flow (
  state_hash text primary key,
  browser_hash text not null,
  origin text not null,
  return_to text not null,
  nonce text,
  code_verifier text,
  begun_at timestamptz not null,
  used_at timestamptz
);

create table session (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null references person,
  -- The site that it belongs to: a session of one site is none at the other.
  origin text not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed-out', 'replaced', 'idle', 'too-old'))
);
create index session_person on session (person_id) where ended_at is null;

-- Who may work on which province. Whether it holds is computed from these facts at every statement.
create table entitlement (
  id uuid primary key,
  person_id uuid not null references person,
  province text not null check (province ~ '^[0-9]{2}$'),
  granted_at timestamptz not null,
  granted_by text not null,
  -- The first moment at which it no longer holds.
  ends_at timestamptz,
  closed_at timestamptz,
  close_reason text check (close_reason in ('revoked', 'ended', 'replaced'))
);
create unique index entitlement_one_a_province on entitlement (province) where closed_at is null;
create unique index entitlement_one_a_person on entitlement (person_id) where closed_at is null;
