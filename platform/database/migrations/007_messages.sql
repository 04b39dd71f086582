-- Text messages that an event asked for. Number and text are sealed under a key of the home; the seal is emptied when they
-- are no longer needed. What stays says that somebody was told, and when.
create table message (
  id uuid primary key,
  -- The event that asked for it: one event tells one person once.
  event_id text not null,
  person_id uuid not null references person,
  -- What it is about, such as an application; what officers find it by.
  subject text,
  kind text not null,
  state text not null check (state in
    ('queued', 'sending', 'sent', 'delivered', 'failed', 'given-up')),
  -- Why it waits, failed or was given up.
  reason text,
  masked_phone text not null,
  sealed bytea,
  -- Null where the text is a secret, such as a code.
  text text,
  is_secret boolean not null,
  segments integer not null,
  -- Counts from 1; each wish to send it again opens another round, with a key of its own.
  round integer not null,
  -- Who wished for this round; null in the first.
  asked_by text,
  -- Of this round: how often it was handed over, and how often that was done without knowing whether it had been taken.
  attempts integer not null,
  blind integer not null,
  -- Whether the gateway must be asked first what became of the last attempt.
  in_doubt boolean not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  -- When this round is given up.
  ends_at timestamptz not null,
  -- By the database's own clock: until then whoever is sending it is believed to be alive.
  lease_until timestamptz,
  sent_at timestamptz,
  final_at timestamptz,
  unique (event_id, person_id),
  check ((state = 'sending') = (lease_until is not null))
);
create index message_due on message (due_at) where state = 'queued';
create index message_sending on message (lease_until) where state = 'sending';
create index message_subject on message (subject, created_at) where subject is not null;
create index message_sealed on message (coalesce(final_at, sent_at)) where sealed is not null;

-- Written before the gateway is called: an attempt without an outcome was cut off.
create table message_attempt (
  id uuid primary key,
  message_id uuid not null references message on delete cascade,
  round integer not null,
  number integer not null,
  gateway text not null,
  -- Handed to the gateway; the same in all attempts of a round.
  key text not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('accepted', 'rejected', 'unknown')),
  reason text,
  provider_id text,
  receipt_state text check (receipt_state in ('delivered', 'failed')),
  receipt_at timestamptz,
  asked_by text,
  unique (message_id, round, number)
);
create index message_attempt_provider on message_attempt (gateway, provider_id)
  where provider_id is not null;
create index message_attempt_key on message_attempt (key);

-- Reports that came before the answer that names their message, or that belong to none.
create table message_receipt_early (
  gateway text not null,
  provider_id text not null,
  state text not null check (state in ('delivered', 'failed')),
  at timestamptz not null,
  received_at timestamptz not null,
  primary key (gateway, provider_id)
);

-- What the development gateway took instead of sending it.
create table inbox_message (
  id uuid primary key,
  key text not null unique,
  masked_phone text not null,
  text text not null,
  received_at timestamptz not null
);
create index inbox_message_received on inbox_message (received_at);

-- Codes that prove that somebody reads the messages of a number; number and code are not kept in the clear.
create table one_time_code (
  id uuid primary key,
  person_id uuid not null references person,
  phone_hash text not null,
  sealed_phone bytea not null,
  code_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null,
  used_at timestamptz
);
create index one_time_code_person on one_time_code (person_id, created_at);
create index one_time_code_phone on one_time_code (phone_hash, created_at);
